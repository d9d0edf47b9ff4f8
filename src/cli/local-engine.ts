import type { Engine } from '../core/engine/engine.js';
import type { CommandContext } from './command.js';
import { Configurations } from './configurations.js';

/** The engine in the folder of the run: with the types that its naskah.yaml adds. */
export async function localEngine({ io, engine }: CommandContext): Promise<Engine> {
  const base = await engine();
  return (await new Configurations(io, base).ofFolder(io.cwd))?.engine ?? base;
}

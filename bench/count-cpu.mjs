// Preloaded into a measured program: writes its own CPU time (user + system, milliseconds) and peak memory at exit.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  writeFileSync(process.env.BENCH_REPORT ?? '/dev/null', JSON.stringify({ cpu: (user + system) / 1000, megabytes }));
});

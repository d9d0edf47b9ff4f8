import type { PolicyDocument } from '../core/document/document.js';
import { readPictures } from '../core/presentation/paper/document-pictures.js';
import type { Session } from './session.js';
import { parentUri, pathInside } from './uri.js';

/** Reads the pictures that a document shows, from its folder of the workspace, else from the one it lies in. */
export function documentPictures(
  { configurations, files }: Session,
  uri: string,
  document: PolicyDocument | undefined,
): ReturnType<typeof readPictures> {
  const folder = configurations.folders.find((each) => pathInside(each, uri) !== undefined) ?? parentUri(uri);
  return readPictures(document, {
    document: pathInside(folder, uri) ?? '',
    read: (path, most) => files.bytesIn(folder, path, most),
  });
}

/**
 * The first message to the worker is the address of the server: where it lies only the client knows. A worker of VS Code
 * is made of a script, the server is made of modules: what is said while they are loaded is kept for the server.
 */
self.onmessage = ({ data: server }: MessageEvent<string>) => {
  const early: MessageEvent[] = [];
  self.onmessage = (event) => early.push(event);
  void import(server).then(() => {
    for (const event of early) self.onmessage?.(event);
  });
};

/** Undoes zlib compression (RFC 1950) of at most `limit` bytes; `undefined` where the data is broken. More than `limit` is cut off. */
export async function inflate(chunks: readonly Uint8Array[], limit: number): Promise<Uint8Array | undefined> {
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  const fed = feed(writer, chunks);
  const out = new Uint8Array(limit);
  let size = 0;
  try {
    const reader = stream.readable.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const part = value.subarray(0, limit - size);
      out.set(part, size);
      size += part.length;
      if (size === limit) {
        await reader.cancel();
        break;
      }
    }
  } catch {
    return undefined;
  } finally {
    await fed;
  }
  return out.subarray(0, size);
}

/** Trouble of the stream is met by its reader; here it only ends the feeding. */
async function feed(writer: WritableStreamDefaultWriter, chunks: readonly Uint8Array[]): Promise<void> {
  try {
    for (const chunk of chunks) await writer.write(chunk);
    await writer.close();
  } catch {
    return;
  }
}

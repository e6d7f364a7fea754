import { ShapeError } from "../http/read-shape.ts";
import type { LiveReader, Provider } from "./provider.ts";

/** The provider, whose complaints about the shape of an answer name what decides where this platform's API is. */
export function nameAddressSettings(provider: Provider, settings: string): Provider {
  return {
    ...provider,
    openReader: (scope) => watch(provider.openReader(scope), settings),
    openWriter: (scope) => watch(provider.openWriter(scope), settings),
  };
}

function watch<Reader extends LiveReader>(reader: Reader, settings: string): Reader {
  const name = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer;
    } catch (error) {
      throw error instanceof ShapeError ? error.naming(settings) : error;
    }
  };
  return {
    ...reader,
    readScope: (request, signal) => name(reader.readScope(request, signal)),
    listKind: (kind, signal) => name(reader.listKind(kind, signal)),
    readResource: (kind, remoteId, signal) => name(reader.readResource(kind, remoteId, signal)),
    readSpecs: (owner, wantedEvents, signal) => name(reader.readSpecs(owner, wantedEvents, signal)),
    readIdentity: (signal) => name(reader.readIdentity(signal)),
  };
}

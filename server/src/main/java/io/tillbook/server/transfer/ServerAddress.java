package io.tillbook.server.transfer;

import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the address of a server from an option. */
public final class ServerAddress implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && address.getQuery() == null && address.getScheme().startsWith("http")) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            throw wrong(text);
        }
        throw wrong(text);
    }

    private static TypeConversionException wrong(String text) {
        return new TypeConversionException("'" + text + "' is no address such as http://127.0.0.1:8080");
    }
}

package io.tillbook.server.transfer.imports.text;

import io.tillbook.server.transfer.Failures;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an encoding from an option. */
public final class EncodingOption implements ITypeConverter<Charset> {
    @Override
    public Charset convert(String text) {
        try {
            return Encoding.named(text);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new TypeConversionException("there is no encoding '" + text + "'; UTF-8 and GB18030 are some");
        } catch (IllegalArgumentException unfit) {
            throw new TypeConversionException(Failures.reason(unfit));
        }
    }
}

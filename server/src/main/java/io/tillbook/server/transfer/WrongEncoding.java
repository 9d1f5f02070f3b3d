package io.tillbook.server.transfer;

import java.io.Serial;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file is not in the encoding that it was said to be in. */
public final class WrongEncoding extends InputFailure {
    @Serial private static final long serialVersionUID = 1L;

    private final long line;
    private final transient @Nullable Charset likely;

    /**
     * @param message for people
     * @param line the first line that is not
     * @param likely the encoding that the line may well be in
     */
    public WrongEncoding(String message, long line, Optional<Charset> likely, Throwable cause) {
        super(message, cause);
        this.line = line;
        this.likely = likely.orElse(null);
    }

    /** The first line that is not in the encoding. */
    public long line() {
        return line;
    }

    /** The encoding that it may well be in. */
    public Optional<Charset> likely() {
        return Optional.ofNullable(likely);
    }
}

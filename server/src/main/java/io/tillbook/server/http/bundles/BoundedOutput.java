package io.tillbook.server.http.bundles;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Takes so many bytes and no more. */
final class BoundedOutput extends FilterOutputStream {
    private final long most;
    private long written;

    BoundedOutput(OutputStream out, long most) {
        super(out);
        this.most = most;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        written += length;
        if (written > most) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "The bundle has more than " + most
                    + " bytes, which tillbook.bundles.max-size allows.");
        }
        out.write(bytes, from, length);
    }
}

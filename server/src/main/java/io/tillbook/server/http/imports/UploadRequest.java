package io.tillbook.server.http.imports;

import io.tillbook.server.imports.FileKinds;
import io.tillbook.server.imports.Upload;
import io.tillbook.server.payload.FieldError;
import io.tillbook.server.payload.MalformedRequest;
import io.tillbook.server.transfer.imports.csv.FileKind;
import io.tillbook.server.transfer.imports.text.Encoding;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of the file in its body.
 *
 * @param name what the file is called, percent-encoded, since headers have no other letters; in none of the addresses,
 *            which are logged, as names of files may tell of people
 */
record UploadRequest(String kind, String label, String encoding, @Nullable String name, boolean preview) {
    static final String NAME = "X-File-Name";
    private static final String UNNAMED = "upload.csv";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LABEL = 64;

    /**
     * The same, read.
     *
     * @throws MalformedRequest naming what cannot be taken
     */
    Upload read(FileKinds kinds) {
        FileKind known = kinds.named(kind)
                .orElseThrow(() -> wrong("kind", "must be one of "
                        + String.join(", ", kinds.all().stream().map(FileKind::name).toList())));
        if (label.length() > LONGEST_LABEL || !label.chars().allMatch(UploadRequest::isVisible)) {
            throw wrong("label", "must be at most " + LONGEST_LABEL + " visible characters");
        }
        return new Upload(known, label, charset(), fileName(), preview);
    }

    private Charset charset() {
        try {
            return Encoding.named(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new MalformedRequest(
                    FieldError.parameter("encoding", "must name an encoding, such as UTF-8 or GB18030"), unknown);
        } catch (IllegalArgumentException unfit) {
            throw new MalformedRequest(FieldError.parameter("encoding", "must be one in which lines end as in UTF-8"),
                    unfit);
        }
    }

    private String fileName() {
        if (name == null || name.isBlank()) {
            return UNNAMED;
        }
        try {
            String told = URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
            String last = told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1);
            if (last.isBlank() || last.length() > LONGEST_NAME || !last.chars().allMatch(UploadRequest::isVisible)) {
                throw new MalformedRequest(FieldError.header(NAME,
                        "must be the name of a file, of at most " + LONGEST_NAME + " visible characters"));
            }
            return last;
        } catch (IllegalArgumentException malformed) {
            throw new MalformedRequest(FieldError.header(NAME, "must be percent-encoded"), malformed);
        }
    }

    private static boolean isVisible(int character) {
        return !Character.isISOControl(character);
    }

    private static MalformedRequest wrong(String parameter, String reason) {
        return new MalformedRequest(FieldError.parameter(parameter, reason));
    }
}

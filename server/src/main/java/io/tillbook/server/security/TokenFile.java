package io.tillbook.server.security;

import io.tillbook.api.access.TokenHash;
import io.tillbook.server.keys.PrivateFile;
import io.tillbook.server.settings.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with the text of a token. */
public final class TokenFile {
    private static final int MIN_LENGTH = 32;

    private TokenFile() {}

    /**
     * What is kept of the token, which is made where there is no file: a random text that only the file's owner may
     * read.
     *
     * @param setting names the file, or the folder of it
     * @throws WrongSetting when it cannot be made or read
     */
    public static TokenHash made(String setting, Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                PrivateFile.make(file, TokenText.random());
            }
        } catch (IOException failed) {
            throw new WrongSetting(setting, "names a place where no token can be kept: " + file);
        }
        return hash(setting, file);
    }

    /**
     * What is kept of the token.
     *
     * @param setting names the file
     * @throws WrongSetting when others can read the file, or the text is short enough to be guessed
     */
    public static TokenHash hash(String setting, Path file) {
        return TokenText.hash(text(setting, file));
    }

    /** The text itself; fails as {@link #hash} does. */
    public static String text(String setting, Path file) {
        try {
            String text = Files.readString(file).strip();
            PrivateFile.check(setting, file);
            if (text.length() < MIN_LENGTH) {
                throw new WrongSetting(setting,
                        "must name a file with at least " + MIN_LENGTH + " characters, better random ones");
            }
            return text;
        } catch (IOException unreadable) {
            throw new WrongSetting(setting, "names a file that cannot be read: " + file);
        }
    }
}

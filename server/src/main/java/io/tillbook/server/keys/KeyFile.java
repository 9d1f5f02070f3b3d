package io.tillbook.server.keys;

import io.tillbook.server.settings.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The master key in a file that is kept apart from the ledger, and made where there is none.
 *
 * @param file 32 bytes in Base64
 */
record KeyFile(Path file) implements MasterKeySource {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
    private static final String SETTING = "tillbook.keys.master";

    @Override
    public String name() {
        return "file";
    }

    /** @throws WrongSetting when it can be read by others, or not by the server, is no key, or is gone */
    @Override
    public byte[] key(boolean isNew) {
        try {
            if (!Files.exists(file)) {
                if (!isNew) {
                    throw new WrongSetting(SETTING, "names a file that is not there, " + file
                            + ", without which nobody can read what was sealed: put it back from its backup");
                }
                make();
            }
            PrivateFile.check(SETTING, file);
            return decoded(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new WrongSetting(SETTING, "names a file that cannot be read or made: " + file);
        }
    }

    private void make() throws IOException {
        byte[] bits = new byte[MasterKey.BYTES];
        new SecureRandom().nextBytes(bits);
        Files.createDirectories(file.toAbsolutePath().getParent());
        PrivateFile.make(file, Base64.getEncoder().encodeToString(bits));
        LOG.warn("Made the master key {}. Back it up, apart from the ledger: nobody can sign in without it.",
                file.toAbsolutePath().normalize());
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            throw new WrongSetting(SETTING, "must name a file with 32 bytes in Base64");
        }
    }
}

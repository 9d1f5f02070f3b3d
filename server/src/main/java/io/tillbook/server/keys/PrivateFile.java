package io.tillbook.server.keys;

import io.tillbook.server.settings.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Files with secrets: nobody but their owner may read them. */
public final class PrivateFile {
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private PrivateFile() {}

    /**
     * Makes a file that only its owner can read, whole or not at all. Temporary files are private by themselves where
     * the file system knows owners.
     */
    public static void make(Path file, String text) throws IOException {
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName().toString(), ".part");
        try {
            Files.writeString(part, text + "\n", StandardOpenOption.SYNC);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Refuses a file that others can read or write; where the file system knows no such thing, all are taken.
     *
     * @param setting names the file
     * @throws WrongSetting when it is not private
     */
    public static void check(String setting, Path file) throws IOException {
        boolean knowsOwners = Files.getFileStore(file).supportsFileAttributeView("posix");
        if (knowsOwners && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
            throw new WrongSetting(setting, "must name a file that only its owner can read (chmod 600 " + file + ")");
        }
    }
}

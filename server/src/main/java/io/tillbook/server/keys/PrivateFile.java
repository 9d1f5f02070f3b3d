package io.tillbook.server.keys;

import io.tillbook.server.settings.WrongSetting;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files with secrets: nobody but their owner may read them. */
public final class PrivateFile {
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private PrivateFile() {}

    /**
     * Makes a file that only its owner can read.
     *
     * @throws FileAlreadyExistsException when another process was faster
     */
    public static void make(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text + "\n", StandardOpenOption.SYNC);
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

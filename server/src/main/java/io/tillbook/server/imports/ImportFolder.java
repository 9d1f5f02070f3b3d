package io.tillbook.server.imports;

import io.tillbook.server.keys.PrivateFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of one import: what was uploaded, what was not taken, and its record. They have personal data, so nobody
 * but their owner may look into the folder.
 *
 * @param path where it is
 */
record ImportFolder(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(ImportFolder.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};

    /** A new one. */
    static ImportFolder make(Path path) throws IOException {
        FileAttribute<?>[] ofOwner = ofOwner(path, "rwx------");
        Files.createDirectories(path.getParent(), ofOwner);
        Files.createDirectory(path, ofOwner);
        return new ImportFolder(path);
    }

    private static FileAttribute<?>[] ofOwner(Path path, String mode) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    Path upload() {
        return path.resolve("upload.csv");
    }

    Path rejects() {
        return path.resolve("rejects.csv");
    }

    /** The file of rejects, there and empty or to be written anew. */
    Path madeRejects() throws IOException {
        return made(rejects());
    }

    private static Path made(Path file) throws IOException {
        return Files.exists(file) ? file : Files.createFile(file, ofOwner(file, "rw-------"));
    }

    private Path record() {
        return path.resolve("import.json");
    }

    /**
     * Takes what is uploaded, without ever holding more than a part of it; hardly more than {@code most} of it.
     *
     * @return how many bytes were taken
     */
    long take(InputStream body, long most) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        long bytes = 0;
        try (OutputStream file = Files.newOutputStream(made(upload()))) {
            for (int read = body.read(chunk); read >= 0 && bytes <= most; read = body.read(chunk)) {
                bytes += read;
                file.write(chunk, 0, read);
            }
        }
        return bytes;
    }

    /** Whether what was uploaded begins as archives do, which spreadsheets are. */
    boolean isArchive() throws IOException {
        try (InputStream file = Files.newInputStream(upload())) {
            byte[] head = file.readNBytes(2);
            return Arrays.equals(head, ZIP) || Arrays.equals(head, GZIP);
        }
    }

    /** The record as it was stored last; nothing where there is none that can be read. */
    Optional<ImportRecord> stored() {
        try {
            return Files.exists(record())
                    ? Optional.of(JSON.readValue(Files.readAllBytes(record()), ImportRecord.class))
                    : Optional.empty();
        } catch (IOException | JacksonException unreadable) {
            LOG.warn("The record of an import in {} cannot be read; its files are removed.", path);
            return Optional.empty();
        }
    }

    void store(ImportRecord imported) {
        try {
            PrivateFile.make(record(), JSON.writeValueAsString(imported));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What was uploaded is needed no more. */
    void dropUpload() {
        try {
            Files.deleteIfExists(upload());
        } catch (IOException failed) {
            LOG.warn("The file of an import cannot be removed: {}", upload(), failed);
        }
    }

    void remove() {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException failed) {
            LOG.warn("The files of an import cannot be removed: {}", path, failed);
        }
    }
}

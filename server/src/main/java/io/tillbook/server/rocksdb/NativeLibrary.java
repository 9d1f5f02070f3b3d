package io.tillbook.server.rocksdb;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDB;
import org.rocksdb.util.Environment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps RocksDB's native library in a folder and loads it from there. RocksDB itself unpacks the library into the
 * temporary folder at each start, where a killed process leaves it.
 */
final class NativeLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);
    /** {@link RocksDB#loadLibrary(List)} looks for this name. */
    private static final String FILE = Environment.getJniLibraryFileName("rocksdbjni");
    private static final int CHUNK_BYTES = 1 << 20;

    private static boolean loaded;

    /** The library as it is packed in RocksDB's jar. */
    @FunctionalInterface
    interface Packed {
        InputStream open() throws IOException;
    }

    private NativeLibrary() {}

    /** Loads the library from the folder, or as RocksDB does by itself where that is not possible; once. */
    static synchronized void load(Path folder) {
        if (!loaded) {
            load(folder, NativeLibrary::packed);
            loaded = true;
        }
    }

    static void load(Path folder, Packed packed) {
        try {
            keep(folder.resolve(FILE), packed);
            RocksDB.loadLibrary(List.of(folder.toAbsolutePath().toString()));
        } catch (IOException | UnsatisfiedLinkError refused) {
            LOG.warn("RocksDB's native library cannot be kept in {} and loaded from there: {}. It is unpacked into the "
                    + "temporary folder instead, where it stays if this process is killed.", folder,
                    refused.toString());
            RocksDB.loadLibrary();
        }
    }

    /**
     * Writes the library unless the file is the same, byte by byte: it may be of another version, half written or
     * changed. Several processes may do so at once, each by way of a file of its own.
     */
    static void keep(Path file, Packed packed) throws IOException {
        if (Files.isRegularFile(file) && isSame(file, packed)) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        deletePartsOfEndedProcesses(file);
        Path part = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (InputStream library = packed.open()) {
                Files.copy(library, part, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static boolean isSame(Path file, Packed packed) throws IOException {
        try (InputStream expected = packed.open(); InputStream kept = Files.newInputStream(file)) {
            byte[] chunk;
            do {
                chunk = expected.readNBytes(CHUNK_BYTES);
                if (!Arrays.equals(chunk, kept.readNBytes(CHUNK_BYTES))) {
                    return false;
                }
            } while (chunk.length > 0);
            return true;
        }
    }

    private static void deletePartsOfEndedProcesses(Path file) throws IOException {
        String prefix = file.getFileName() + ".";
        try (DirectoryStream<Path> parts =
                Files.newDirectoryStream(file.toAbsolutePath().getParent(), prefix + "*.part")) {
            for (Path part : parts) {
                String pid = part.getFileName().toString().substring(prefix.length()).replace(".part", "");
                if (!pid.matches("\\d{1,18}") || ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private static InputStream packed() throws IOException {
        InputStream library = resource(Environment.getJniLibraryFileName("rocksdb"));
        String fallback = Environment.getFallbackJniLibraryFileName("rocksdb");
        if (library == null && fallback != null) {
            library = resource(fallback);
        }
        if (library == null) {
            throw new FileNotFoundException("no library for this system in RocksDB's jar");
        }
        return library;
    }

    private static @Nullable InputStream resource(String name) {
        return RocksDB.class.getResourceAsStream("/" + name);
    }
}

package io.tillbook.benchmarks.process;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import org.jspecify.annotations.Nullable;

/** Directories that are made for a measurement and removed after it. */
public final class Directories {
    private Directories() {}

    /** A new directory below one that is there; null takes the system's directory for temporary files. */
    public static Path create(@Nullable Path parent) throws IOException {
        return parent == null
                ? Files.createTempDirectory("tillbook-")
                : Files.createTempDirectory(Files.createDirectories(parent), "tillbook-");
    }

    /** Lets other users pass through, without seeing what is in it. */
    public static void letPass(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    }

    /** Makes files another user's. */
    public static void giveTo(String user, Path... files) throws IOException {
        for (Path file : files) {
            UserPrincipal owner = file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
            Files.setOwner(file, owner);
        }
    }

    /** Bytes of all files in a directory; those that are removed meanwhile count as nothing. */
    public static long size(Path directory) throws IOException {
        long[] bytes = new long[1];
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes[0] += attributes.size();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return bytes[0];
    }

    /** Removes a directory with all that is in it. */
    public static void remove(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

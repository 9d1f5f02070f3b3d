package io.tillbook.device.pairing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which tills may use the bridge, each by a token of its own. A file keeps their hashes; it is read at every request,
 * so that a till that was taken out of it is out at once.
 */
public final class Pairings {
    private static final String FILE = "pairings";
    private static final int TOKEN_BYTES = 32;
    private static final String NAME = "[A-Za-z0-9-]{1,40}";

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    /** Those that a folder keeps. */
    public Pairings(Path folder) throws IOException {
        Files.createDirectories(folder);
        file = folder.resolve(FILE);
    }

    /** A new token for a till; the one that it had is worth nothing any more. */
    public synchronized String pair(String till) throws IOException {
        if (!till.matches(NAME)) {
            throw new IllegalArgumentException("a till's name must have 1 to 40 letters, digits and dashes");
        }
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = HexFormat.of().formatHex(secret);
        Map<String, String> pairings = read();
        pairings.put(till, hash(token));
        write(pairings);
        return token;
    }

    /** Takes a till's token away; no where it had none. */
    public synchronized boolean unpair(String till) throws IOException {
        Map<String, String> pairings = read();
        boolean had = pairings.remove(till) != null;
        write(pairings);
        return had;
    }

    /** The till that has a token. */
    public Optional<String> till(String token) throws IOException {
        byte[] hash = hash(token).getBytes(StandardCharsets.US_ASCII);
        return read().entrySet()
                .stream()
                .filter(pairing -> MessageDigest.isEqual(pairing.getValue().getBytes(StandardCharsets.US_ASCII), hash))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Map<String, String> read() throws IOException {
        Map<String, String> pairings = new TreeMap<>();
        if (Files.exists(file)) {
            Files.readAllLines(file)
                    .stream()
                    .map(line -> line.split(" ", -1))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> pairings.put(parts[0], parts[1]));
        }
        return pairings;
    }

    private void write(Map<String, String> pairings) throws IOException {
        Path next = file.resolveSibling(FILE + ".new");
        Files.write(next, pairings.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).toList());
        if (Files.getFileStore(next).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package io.tillbook.server.backup;

/**
 * A file of a backup.
 *
 * @param path where it is below the backup's folder, with slashes
 * @param bytes its size
 * @param sha256 SHA-256 of its content, in hexadecimal digits
 */
public record BackedUpFile(String path, long bytes, String sha256) {
    String line() {
        return sha256 + " " + bytes + " " + path;
    }
}

package io.tillbook.device.journal;

import io.tillbook.api.devices.JournalHead;
import io.tillbook.api.access.DeviceId;
import io.tillbook.device.disk.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The last entry that the server has confirmed to have, in a file of its own. A journal that has less than that was put
 * back from a copy.
 */
final class Acknowledged {
    private static final String FILE = "acknowledged";

    private final Path file;

    Acknowledged(Path folder) {
        file = folder.resolve(FILE);
    }

    Optional<JournalHead> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] parts = Files.readString(file).strip().split(" ", -1);
        try {
            return Optional.of(new JournalHead(new DeviceId(parts[0]), Long.parseLong(parts[1]), parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
            throw new JournalBroken(file + " is damaged: it tells what the server has");
        }
    }

    void write(JournalHead head) throws IOException {
        Disk.replace(file, head.device().value() + " " + head.seq() + " " + head.hash() + "\n");
    }
}

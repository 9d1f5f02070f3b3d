package io.tillbook.device.selling;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.device.disk.Disk;
import io.tillbook.device.json.ApiJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;

/** Where registers are on disk. Those who wait for it at the same time are served by one write. */
final class RegistersFile {
    private static final String FILE = "registers.json";

    private final Path file;
    private final AtomicLong asked = new AtomicLong();
    /** Who has it writes. Nobody has another lock who waits for it. */
    private final Object pen = new Object();
    private long written;

    RegistersFile(Path folder) throws IOException {
        file = Files.createDirectories(folder).resolve(FILE);
    }

    /** What was written last. */
    Optional<KeptRegisters> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ApiJson.read(ApiJson.tree(Files.readString(file)), "", KeptRegisters.class));
        } catch (JacksonException | InvalidField altered) {
            throw new IOException(file + " was altered: " + altered.getMessage(), altered);
        }
    }

    /** Returns once all that was so before is on disk. */
    void write(Supplier<KeptRegisters> now) throws IOException {
        long mine = asked.incrementAndGet();
        synchronized (pen) {
            if (written < mine) {
                long upTo = asked.get();
                Disk.replace(file, ApiJson.tree(now.get()).toString());
                written = upTo;
            }
        }
    }
}

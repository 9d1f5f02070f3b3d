package io.tillbook.device.job;

import io.tillbook.device.Trouble;
import io.tillbook.device.disk.Disk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was printed, kept in a file for each day: so that a repeat is told to be one after a restart, too. A line is on
 * disk before anything is sent. Of a document it has the name alone.
 */
public final class PrintLog {
    /** Older documents are not printed again by a till. */
    private static final int DAYS_KNOWN = 31;
    /** More than a till prints within that time. */
    private static final int MOST_KNOWN = 100_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final Clock clock;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Map<String, Map<String, JobState>> states = new HashMap<>();

    /**
     * Reads what earlier days have left.
     *
     * @throws IOException where the folder cannot be read or made
     */
    public PrintLog(Path folder, Clock clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        Files.createDirectories(folder);
        LocalDate today = LocalDate.now(clock);
        for (int back = DAYS_KNOWN; back >= 0; back--) {
            Path file = file(today.minusDays(back));
            if (Files.exists(file)) {
                read(file);
            }
        }
        // Whatever was sent when the bridge ended may be on paper.
        List.copyOf(jobs.values())
                .stream()
                .filter(job -> job.state() == JobState.SENT)
                .forEach(job -> remember(job.now(JobState.UNKNOWN, Trouble.NOT_CONFIRMED)));
    }

    /** A job by its id. */
    public synchronized Optional<Job> job(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Remembers how far a job is, in memory alone: of one that waits or has failed nothing was sent. */
    public synchronized void remembered(Job job) {
        remember(job);
    }

    /**
     * A job that is sent now, on disk, with the number of its copy.
     *
     * @throws UncheckedIOException where the disk takes no record of it, as of all that is recorded here
     */
    public synchronized Job sent(Job job) {
        int before = (int) states.getOrDefault(job.document(), Map.of())
                .entrySet()
                .stream()
                .filter(entry -> !entry.getKey().equals(job.id()) && entry.getValue().mayBeOnPaper())
                .count();
        Job sent = job.asCopy(before + 1).now(JobState.SENT, null);
        write(sent);
        remember(sent);
        return sent;
    }

    /** How a job has ended. */
    public synchronized void ended(Job job) {
        write(job);
        remember(job);
    }

    /** Records that a drawer was opened. */
    public synchronized void drawerOpened(String device, String reason) {
        ObjectNode line = JSON.createObjectNode();
        line.put("at", OffsetDateTime.now(clock).toString()).put("drawer", device).put("reason", reason);
        append(line);
    }

    private void remember(Job job) {
        jobs.put(job.id(), job);
        states.computeIfAbsent(job.document(), _ -> new HashMap<>()).put(job.id(), job.state());
        if (jobs.size() > MOST_KNOWN) {
            Job oldest = jobs.values().iterator().next();
            jobs.remove(oldest.id());
            states.remove(oldest.document());
        }
    }

    private void write(Job job) {
        ObjectNode line = JSON.createObjectNode();
        line.put("at", OffsetDateTime.now(clock).toString())
                .put("job", job.id())
                .put("device", job.device())
                .put("document", job.document())
                .put("copy", job.copy())
                .put("state", job.state().name());
        if (job.trouble() != null) {
            line.put("trouble", job.trouble().name());
        }
        append(line);
    }

    private void append(ObjectNode line) {
        try {
            Disk.append(file(LocalDate.now(clock)), line + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private Path file(LocalDate day) {
        return folder.resolve("prints-" + day + ".ndjson");
    }

    private void read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(line -> job(line, file).ifPresent(this::remember));
        }
    }

    /** The last line may be torn where the power was cut. */
    private static Optional<Job> job(String line, Path file) {
        try {
            JsonNode read = JSON.readTree(line);
            return read.has("job") ? Optional.of(new Job(read.path("job").asString(), read.path("device").asString(),
                    read.path("document").asString(), read.path("copy").asInt(),
                    JobState.valueOf(read.path("state").asString()), trouble(read))) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException torn) {
            System.getLogger(PrintLog.class.getName())
                    .log(System.Logger.Level.WARNING, "a line of " + file + " is torn and is passed over");
            return Optional.empty();
        }
    }

    private static @Nullable Trouble trouble(JsonNode line) {
        return line.has("trouble") ? Trouble.valueOf(line.path("trouble").asString()) : null;
    }
}

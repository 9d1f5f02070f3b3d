package io.tillbook.device.bridge;

import io.tillbook.device.Trouble;
import io.tillbook.device.escpos.PrintOutcome;
import io.tillbook.device.escpos.ReceiptPrinter;
import io.tillbook.device.job.Job;
import io.tillbook.device.job.JobQueue;
import io.tillbook.device.job.JobState;
import io.tillbook.device.job.PrintLog;
import io.tillbook.device.label.LabelPrinter;
import io.tillbook.device.port.Port;
import io.tillbook.device.port.PortOpener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A printer of receipts or labels, and the drawer behind it. The line to it is open as long as a job lasts. */
final class PrinterDevice implements Device {
    private final DeviceConfig config;
    private final PortOpener opener;
    private final JobQueue queue;
    private final PrintLog log;
    private final Consumer<Job> onChange;
    private volatile @Nullable Trouble trouble;

    PrinterDevice(DeviceConfig config, PortOpener opener, PrintLog log, Consumer<Job> onChange) {
        this.config = config;
        this.opener = opener;
        this.log = log;
        this.onChange = onChange;
        queue = new JobQueue(config.id(), config.mostWaiting());
    }

    /**
     * Prints a document, or tells how far it is where this job was asked for before; one of which nothing was sent is
     * tried again.
     *
     * @param bytes the document as its so many-th copy
     */
    Job print(String jobId, String document, IntFunction<byte[]> bytes) {
        Job job = new Job(jobId, config.id(), document, 1, JobState.QUEUED, null);
        synchronized (log) {
            Optional<Job> known = log.job(jobId).filter(before -> before.state() != JobState.FAILED);
            if (known.isPresent()) {
                return known.get();
            }
            log.queued(job);
            if (!queue.offer(() -> work(job, bytes))) {
                Job refused = job.now(JobState.FAILED, Trouble.QUEUE_FULL);
                log.queued(refused);
                return refused;
            }
        }
        return job;
    }

    /**
     * Opens the drawer.
     *
     * @return what is wrong; nothing where the printer was told
     */
    @Nullable
    Trouble kick(String reason) {
        Job kick = new Job("", config.id(), "drawer", 1, JobState.QUEUED, null);
        return queue.offer(() -> {
            try (Port port = opener.open()) {
                log.drawerOpened(config.id(), reason);
                port.write(ReceiptPrinter.kick(config.pin()));
                onChange.accept(kick.now(JobState.SENT, null));
            } catch (IOException gone) {
                trouble = Trouble.NOT_CONNECTED;
                onChange.accept(kick.now(JobState.FAILED, Trouble.NOT_CONNECTED));
            } catch (UncheckedIOException full) {
                onChange.accept(kick.now(JobState.FAILED, Trouble.NOT_RECORDED));
            }
        }) ? null : Trouble.QUEUE_FULL;
    }

    private void work(Job job, IntFunction<byte[]> bytes) {
        try (Port port = opener.open()) {
            Job sent = log.sent(job);
            onChange.accept(sent);
            ended(ended(sent, print(port, bytes.apply(sent.copy()))));
        } catch (IOException absent) {
            notSent(job, Trouble.NOT_CONNECTED);
        } catch (UncheckedIOException full) {
            notSent(job, Trouble.NOT_RECORDED);
        }
    }

    private PrintOutcome print(Port port, byte[] bytes) {
        return switch (config.kind()) {
            case LABEL_PRINTER -> new LabelPrinter(config.labels(), config.tellsState(), config.printing())
                    .print(port, bytes);
            case RECEIPT_PRINTER, SCANNER, HID_SCANNER, SCALE, DISPLAY -> receiptPrinter().print(port, bytes);
        };
    }

    private ReceiptPrinter receiptPrinter() {
        return new ReceiptPrinter(config.tellsState(), config.printing());
    }

    private static Job ended(Job job, PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed _ -> job.now(JobState.PRINTED, null);
            case PrintOutcome.NotSent(Trouble why) -> job.now(JobState.FAILED, why);
            case PrintOutcome.Unknown(Trouble why) -> job.now(JobState.UNKNOWN, why);
        };
    }

    private void notSent(Job job, Trouble why) {
        Job failed = job.now(JobState.FAILED, why);
        trouble = why;
        log.queued(failed);
        onChange.accept(failed);
    }

    private void ended(Job job) {
        trouble = job.trouble();
        log.ended(job);
        onChange.accept(job);
    }

    @Override
    public DeviceConfig config() {
        return config;
    }

    @Override
    public @Nullable Trouble trouble() {
        return trouble;
    }

    @Override
    public int waiting() {
        return queue.size();
    }

    @Override
    public @Nullable Trouble examine() throws IOException {
        try (Port port = opener.open()) {
            if (!config.tellsState() || config.kind() == DeviceKind.LABEL_PRINTER) {
                return null;
            }
            return receiptPrinter().examine(port).orElse(null);
        }
    }

    @Override
    public void close() {
        queue.close();
    }
}

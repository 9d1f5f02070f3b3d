package io.tillbook.device.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.device.Trouble;
import io.tillbook.device.emulator.EmulatedPrinter;
import io.tillbook.device.emulator.Sheet;
import io.tillbook.device.emulator.SharedPort;
import io.tillbook.device.job.Job;
import io.tillbook.device.job.JobState;
import io.tillbook.device.job.PrintLog;
import io.tillbook.device.port.Port;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trouble on the way to a printer ends in an answer, and in nothing on paper that nobody knows of. */
class PrinterDeviceTest {
    private static final byte[] PAPER = {'t', 'e', 'a', '\n', 0x1d, 'V', 'B', 0};

    @TempDir private Path folder;

    private final List<Sheet> sheets = new CopyOnWriteArrayList<>();
    private final EmulatedPrinter paper = new EmulatedPrinter(576, sheets::add);
    private final CountDownLatch free = new CountDownLatch(1);

    @Test
    void nothingIsPrintedThatCannotBeRecorded() throws Exception {
        Path disk = folder.resolve("disk");
        PrintLog log = new PrintLog(disk, Clock.systemUTC());
        free.countDown();
        try (PrinterDevice printer = printer(log)) {
            Files.delete(disk);
            printer.print("J1", "receipt/1", _ -> PAPER);
            Till.await(() -> log.job("J1").orElseThrow().state().isFinal());
            Job failed = log.job("J1").orElseThrow();
            Files.createDirectory(disk);
            printer.print("J1", "receipt/1", _ -> PAPER);
            Till.await(() -> log.job("J1").orElseThrow().state() == JobState.PRINTED);

            assertThat(failed.state()).isEqualTo(JobState.FAILED);
            assertThat(failed.trouble()).isEqualTo(Trouble.NOT_RECORDED);
            assertThat(sheets).hasSize(1);
        }
    }

    @Test
    void whatIsOnPaperIsNotToldToHaveFailedWhereTheDiskGoesMeanwhile() throws Exception {
        Path disk = folder.resolve("disk");
        PrintLog log = new PrintLog(disk, Clock.systemUTC());
        free.countDown();
        try (PrinterDevice printer = printer(log)) {
            printer.print("J1", "receipt/1", _ -> {
                lose(disk);
                return PAPER;
            });
            Till.await(() -> log.job("J1").orElseThrow().state().isFinal());

            assertThat(log.job("J1").orElseThrow().state()).isEqualTo(JobState.PRINTED);
            Till.await(() -> printer.trouble() == Trouble.NOT_RECORDED);
        }
    }

    private static void lose(Path disk) {
        try (Stream<Path> files = Files.list(disk)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(disk);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    @Test
    void whatIsTooMuchIsRefusedAndPrintedWhenItIsAskedForAgain() throws Exception {
        PrintLog log = new PrintLog(folder, Clock.systemUTC());
        try (PrinterDevice printer = printer(log)) {
            printer.print("J1", "receipt/1", _ -> PAPER);
            Till.await(() -> printer.waiting() == 0);
            Job waiting = printer.print("J2", "receipt/2", _ -> PAPER);
            Job refused = printer.print("J3", "receipt/3", _ -> PAPER);
            free.countDown();
            Till.await(() -> log.job("J2").orElseThrow().state() == JobState.PRINTED);
            printer.print("J3", "receipt/3", _ -> PAPER);
            Till.await(() -> log.job("J3").orElseThrow().state() == JobState.PRINTED);

            assertThat(waiting.state()).isEqualTo(JobState.QUEUED);
            assertThat(refused.state()).isEqualTo(JobState.FAILED);
            assertThat(refused.trouble()).isEqualTo(Trouble.QUEUE_FULL);
            assertThat(sheets).hasSize(3);
        }
    }

    private PrinterDevice printer(PrintLog log) {
        DeviceConfig config = BridgeConfig
                .parse("test", "devices: [{id: p, kind: receipt-printer, port: 'demo:', queue: 1}]")
                .connected()
                .getFirst();
        return new PrinterDevice(config, this::open, log, _ -> {});
    }

    /** A printer that is busy until somebody lets it be free. */
    private Port open() throws IOException {
        try {
            free.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw new IOException(closed);
        }
        return new SharedPort(paper);
    }
}

package io.tillbook.server.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.store.LedgerJson;
import io.tillbook.server.imports.ImportStop.Reason;
import io.tillbook.server.security.Caller;
import io.tillbook.server.testing.MovableClock;
import io.tillbook.server.transfer.RetryPolicy;
import io.tillbook.server.transfer.imports.csv.CsvHeader;
import io.tillbook.server.transfer.imports.csv.CsvLine;
import io.tillbook.server.transfer.imports.csv.FileKind;
import io.tillbook.server.transfer.imports.csv.PlainCsv;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.util.unit.DataSize;

/** Imports over their whole life, with a ledger that decides as fast as a test lets it. */
class ImportsTest {
    private static final Principal WANG = Principal.of(new EmployeeId("wang"));
    private static final Permission NEEDED = Permission.of("catalog.manage-products", "x");
    private static final RetryPolicy BRIEF = new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(2), 3);
    private static final FileKind PRODUCTS = PlainCsv.kinds().get(1);
    private static final String HEADER = "sku,occurredAt,name,unit\n";
    private static final int ENOUGH = 1_000_000;

    @TempDir private Path directory;
    private final MovableClock clock = new MovableClock();
    /** Ids of commands that were taken. */
    private final Set<String> ledger = ConcurrentHashMap.newKeySet();
    private final Semaphore decisions = new Semaphore(0);
    private volatile boolean isSignedIn = true;
    private Imports imports;

    @BeforeEach
    void open() {
        imports = new Imports(directory.resolve("imports"),
                new ImportsProperties(DataSize.ofKilobytes(256), Duration.ofDays(7)),
                (sender, _, id, retries) -> new LocalClient(this::decide, (_, _, _) -> Optional.empty(),
                        sender.caller(), NEEDED, id, retries),
                BRIEF, clock);
    }

    @AfterEach
    void close() {
        decisions.release(ENOUGH);
        imports.close();
    }

    /** A ledger: what it has is repeated, and it takes as many as it is told to. */
    private void decide(List<byte[]> lines, Supplier<Caller> caller, String correlationId,
            Consumer<String> outcomes) {
        for (byte[] line : lines) {
            decisions.acquireUninterruptibly();
            outcomes.accept(outcome(line, caller));
        }
    }

    private String outcome(byte[] line, Supplier<Caller> caller) {
        try {
            var _ = caller.get();
        } catch (CredentialsExpiredException gone) {
            return "{\"status\":401,\"problem\":{\"detail\":\"gone\"}}";
        }
        String id = LedgerJson.commands().readTree(line).path("commandId").stringValue();
        return ledger.add(id) ? "{\"status\":201}" : "{\"status\":200}";
    }

    private Sender sender() {
        return new Sender(WANG, () -> {
            if (!isSignedIn) {
                throw new CredentialsExpiredException("gone");
            }
            return Caller.SERVER;
        });
    }

    private ImportRecord begin(int lines, boolean isToBeChecked) throws IOException {
        String file = HEADER + IntStream.range(0, lines)
                .mapToObj(line -> "p" + line + ",2026-01-03T09:00:00Z,Tea,PIECE\n")
                .collect(Collectors.joining());
        return begin(file, isToBeChecked);
    }

    private ImportRecord begin(String file, boolean isToBeChecked) throws IOException {
        return imports.begin(new Upload(PRODUCTS, "", UTF_8, "products.csv", isToBeChecked),
                new ByteArrayInputStream(file.getBytes(UTF_8)), sender());
    }

    private ImportRecord awaited(ImportRecord begun, ImportState state) {
        return await().until(() -> imports.find(begun.id(), WANG).orElseThrow(), now -> now.state() == state);
    }

    @Test
    void theServerEndsAndItGoesOnWithoutDoublingAnything() throws IOException {
        ImportRecord begun = begin(1_000, false);
        decisions.release(300);
        await().until(() -> ledger.size() == 300);
        Thread ending = Thread.ofVirtual().start(imports::close);
        decisions.release(200); // what is on its way
        await().until(() -> !ending.isAlive());
        int sent = ledger.size();
        assertThat(sent).isBetween(300, 500);
        decisions.drainPermits();

        open();
        ImportRecord paused = imports.find(begun.id(), WANG).orElseThrow();
        assertThat(paused.state()).isEqualTo(ImportState.PAUSED);
        assertThat(paused.stop()).isEqualTo(ImportStop.of(Reason.RESTARTED));
        decisions.release(ENOUGH);
        imports.start(begun.id(), sender());
        ImportRecord done = awaited(begun, ImportState.DONE);
        assertThat(done.stop()).isNull();
        assertThat(done.figures().repeated()).isEqualTo(sent);
        assertThat(done.figures().accepted()).isEqualTo(1_000 - sent);
        assertThat(ledger).hasSize(1_000);
    }

    /** A process that is killed has not noted that it ended. */
    @Test
    void aServerThatWasKilledKnowsWhatWasInWork() throws IOException {
        ImportRecord begun = begin(100, false);
        awaited(begun, ImportState.RUNNING);
        Imports killed = imports;
        open();
        assertThat(imports.find(begun.id(), WANG).orElseThrow().state()).isEqualTo(ImportState.PAUSED);
        decisions.release(ENOUGH);
        killed.close();
    }

    @Test
    void itPausesWhenItsSenderIsSignedOutAndGoesOnInTheNameOfWhoResumesIt() throws IOException {
        ImportRecord begun = begin(500, false);
        decisions.release(150);
        await().until(() -> ledger.size() == 150);
        isSignedIn = false;
        decisions.release(ENOUGH);
        ImportRecord paused = awaited(begun, ImportState.PAUSED);
        assertThat(paused.stop()).isEqualTo(ImportStop.of(Reason.SIGNED_OUT));
        assertThat(ledger).hasSize(150);
        isSignedIn = true;
        imports.start(begun.id(), sender());
        assertThat(awaited(begun, ImportState.DONE).figures().repeated()).isEqualTo(150);
        assertThat(ledger).hasSize(500);
    }

    @Test
    void oneThatRunsIsGivenUpSoonAndWhatWasSentStays() throws IOException {
        ImportRecord begun = begin(5_000, false);
        decisions.release(10);
        await().until(() -> ledger.size() == 10);
        imports.cancel(begun.id(), WANG);
        decisions.release(ENOUGH);
        ImportRecord cancelled = awaited(begun, ImportState.CANCELLED);
        assertThat(cancelled.figures().accepted()).isEqualTo(ledger.size()).isLessThan(1_000);
        assertThat(directory.resolve("imports").resolve(begun.id()).resolve("upload.csv")).doesNotExist();
    }

    @Test
    void oneIsSentAtATimeAndAnotherCanBeCheckedMeanwhile() throws IOException {
        ImportRecord first = begin(10, false);
        awaited(first, ImportState.RUNNING);
        ImportRecord second = begin(10, false);
        ImportRecord checked = begin(10, true);
        assertThat(awaited(checked, ImportState.CHECKED).preview().changing()).isEqualTo(10);
        assertThat(imports.find(second.id(), WANG).orElseThrow().state()).isEqualTo(ImportState.WAITING);
        decisions.release(ENOUGH);
        awaited(first, ImportState.DONE);
        assertThat(awaited(second, ImportState.DONE).figures().repeated()).isEqualTo(10);
    }

    @Test
    void thereIsABoundOnHowManyWait() throws IOException {
        for (int count = 0; count < KeptImports.MOST_IN_WORK; count++) {
            begin(1, false);
        }
        assertThatThrownBy(() -> begin(1, false)).isInstanceOf(ImportNotTaken.class);
        decisions.release(ENOUGH);
        await().untilAsserted(() -> assertThat(imports.of(WANG))
                .allMatch(each -> each.state() == ImportState.DONE));
        List<String> begun = new ArrayList<>();
        for (int count = 0; count < KeptImports.MOST_OF_ONE; count++) {
            clock.pass(Duration.ofSeconds(1));
            begun.add(awaited(begin(1, false), ImportState.DONE).id());
        }
        assertThat(imports.of(WANG)).as("the oldest have gone")
                .extracting(ImportRecord::id)
                .containsExactlyInAnyOrderElementsOf(begun);
    }

    @Test
    void fewFilesComeInAtOnce() throws InterruptedException {
        Semaphore bytes = new Semaphore(0);
        Semaphore waiting = new Semaphore(0);
        List<Thread> uploads = IntStream.range(0, 4)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> slowly(waiting, bytes)))
                .toList();
        waiting.acquire(4);
        assertThatThrownBy(() -> begin(1, false)).isInstanceOf(ImportNotTaken.class);
        bytes.release(ENOUGH);
        for (Thread upload : uploads) {
            upload.join();
        }
        assertThat(imports.of(WANG)).hasSize(4);
    }

    private void slowly(Semaphore waiting, Semaphore bytes) {
        InputStream file = new ByteArrayInputStream(HEADER.getBytes(UTF_8)) {
            @Override
            public int read(byte[] chunk) throws IOException {
                waiting.release();
                bytes.acquireUninterruptibly();
                return super.read(chunk);
            }
        };
        try {
            imports.begin(new Upload(PRODUCTS, "", UTF_8, "slow.csv", false), file, sender());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void aFileThatIsTooLargeIsNotKept() {
        assertThatThrownBy(() -> begin(20_000, false)).isInstanceOf(UploadRefused.TooLarge.class)
                .hasMessageContaining("262144 bytes");
        assertThat(directory.resolve("imports")).isEmptyDirectory();
    }

    @Test
    void whatIsLeftIsRemovedAfterAWhile() throws IOException {
        decisions.release(ENOUGH);
        ImportRecord done = awaited(begin(HEADER + "bad sku,2026-01-03T09:00:00Z,Tea,PIECE\n", false),
                ImportState.DONE);
        Path folder = directory.resolve("imports").resolve(done.id());
        assertThat(folder.resolve("rejects.csv")).exists();
        assertThat(folder.resolve("upload.csv")).as("not needed any more").doesNotExist();
        clock.pass(Duration.ofDays(7).minusSeconds(1));
        imports.removeOld();
        assertThat(folder).exists();
        clock.pass(Duration.ofSeconds(1));
        imports.removeOld();
        assertThat(folder).doesNotExist();
        assertThat(imports.find(done.id(), WANG)).isEmpty();
    }

    @Test
    void aRecordThatCannotBeReadIsRemovedWithItsFiles() throws IOException {
        decisions.release(ENOUGH);
        ImportRecord done = awaited(begin(1, false), ImportState.DONE);
        imports.close();
        Path folder = directory.resolve("imports").resolve(done.id());
        Files.writeString(folder.resolve("import.json"), "{");
        open();
        assertThat(folder).doesNotExist();
    }

    /** Whoever has the wrong file in hand would fill the disk with its lines. */
    @Test
    void veryManyRejectsEndIt() {
        FoundLines found = new FoundLines((_, _) -> {
        }, 2);
        CsvLine line = new CsvLine(
                new CsvHeader("x.csv", Map.of()), 2, List.of(), null);
        found.add(line, "x");
        found.add(line, "x");
        assertThatThrownBy(() -> found.add(line, "x")).isInstanceOf(FoundLines.TooMany.class);
        assertThat(found.first()).hasSize(2);
    }
}

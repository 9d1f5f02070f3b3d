package io.tillbook.server.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tillbook.command.devices.ToldJournal;
import io.tillbook.api.devices.SignedEntry;
import io.tillbook.api.devices.JournalPassage;
import io.tillbook.api.devices.JournalEntry;
import io.tillbook.api.devices.EntryKind;
import io.tillbook.api.access.DeviceId;
import io.tillbook.api.access.AccessCommand.HireEmployee;
import io.tillbook.api.access.Scope;
import io.tillbook.api.access.SealedContact;
import io.tillbook.api.catalog.CatalogPermissions;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Subject;
import io.tillbook.command.Capabilities;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.command.access.Rights.Right;
import io.tillbook.command.access.Rights;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.Submission;
import io.tillbook.command.store.LedgerJson;
import io.tillbook.server.keys.MessageSeal;
import io.tillbook.server.payload.Examples;
import io.tillbook.server.security.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What crosses to another process arrives as it was, and says nothing on the way. */
class SubmissionFormatTest {
    private static final Capabilities CAPABILITIES = Capabilities.all();
    private static final Instant NOW = Submissions.RECEIVED;
    private static final LocationId S1 = new LocationId("S1");
    private static final LocationId S2 = new LocationId("S2");

    private final SubmissionFormat format = format();
    private final WireFormat wire = wire((byte) 1);

    static SubmissionFormat format() {
        AccessDirectory nobody = new AccessDirectory(new States() {
            @Override
            public <S> S of(StreamRef<S> stream) {
                return stream.type().initialState();
            }
        }, CAPABILITIES.permissions(), CAPABILITIES.limits());
        return new SubmissionFormat(CAPABILITIES.commands(),
                new ReachFormat(CAPABILITIES, nobody, InstantSource.fixed(NOW)));
    }

    static WireFormat wire(byte key) {
        byte[] bits = new byte[32];
        bits[0] = key;
        return new WireFormat(new MessageSeal(new SecretKeySpec(bits, "AES")), CAPABILITIES.types().json());
    }

    static Stream<CommandHandling<?>> published() {
        return CAPABILITIES.commands().stream().filter(CommandHandling::isPublished);
    }

    @ParameterizedTest
    @MethodSource("published")
    void everyCommandArrivesAsItWasSent(CommandHandling<?> handling) throws Exception {
        Command command = LedgerJson.commands()
                .treeToValue(Examples.of(handling.type()).path("payload"), handling.command());
        Submission<?> sent = Submissions.of(command);

        assertThat(arrived(sent)).isEqualTo(sent);
    }

    @Test
    void whatTheServerHasFilledInArrivesToo() throws Exception {
        Subject wang = new Subject("employee:wang");
        Submission<?> sent = Submissions.of(new HireEmployee(new EmployeeId("wang"), new Personal("王芳"), null, null,
                new SealedContact(new Sealed(wang, "abc"), null, null)));

        assertThat(arrived(sent)).isEqualTo(sent);
    }

    @Test
    void whatADeviceHasShownOfItsJournalArrivesToo() throws Exception {
        JournalEntry genesis = JournalEntry.genesis(new DeviceId("bridge-S1"), "ab".repeat(32), null);
        JournalEntry sale = new JournalEntry(genesis.device(), 1, 1, genesis.hash(), EntryKind.COMMAND,
                "2026-11-22T09:31:07+08:00", 81_234L, "0c".repeat(32), "01998f00-0000-7000-8000-000000000004",
                "catalog.RegisterProduct", null, null, null);
        JournalPassage passage = new JournalPassage("catalog.RegisterProduct", "0c".repeat(32),
                OffsetDateTime.parse("2026-11-22T09:31:09+08:00"),
                List.of(new SignedEntry(genesis, "ef".repeat(64)), new SignedEntry(sale, "ef".repeat(64))));
        Submission<?> sent = Submissions.of(Submissions.product("4711"))
                .beside(new ToldJournal(passage, Reach.EVERYWHERE));
        assertThat(arrived(sent)).isEqualTo(sent);

        Submission<?> here = sent.beside(new ToldJournal(passage, reach(Map.of(), Scope.of(S1))));
        Reach reach = ((ToldJournal) Objects.requireNonNull(arrived(here).alongside())).reach();
        assertThat(reach.covers(Extent.at(S1))).isTrue();
        assertThat(reach.covers(Extent.at(S2))).isFalse();
    }

    @Test
    void nothingCanBeReadOnTheWay() throws Exception {
        Submission<?> sent = Submissions.of(
                new HireEmployee(new EmployeeId("wang"), new Personal("Fang Wang"), null, null, null));
        byte[] message = wire.write(List.of(format.encode(sent)));

        assertThat(new String(message, StandardCharsets.UTF_8)).doesNotContain("Fang", "wang", "HireEmployee");
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> wire((byte) 2).commands(message));
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> wire.reply(message));
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> wire.commands(new byte[5]));
        message[message.length / 2] ^= 1;
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> wire.commands(message));
    }

    @Test
    void noClassHasItsNameInIt() {
        String text = LedgerJson.routedCommands()
                .writeValueAsString(format.encode(Submissions.of(new CommandId(UUID.randomUUID()),
                        Submissions.location("S1"), reach(Map.of(), Scope.of(S1)))));

        assertThat(text).contains("catalog.OpenLocation").doesNotContain("io.tillbook", "java", "class", "Submission");
    }

    @Test
    void aReachReachesAsFarElsewhere() throws Exception {
        Reach arrived = arrived(Submissions.of(new CommandId(UUID.randomUUID()), Submissions.location("S1"),
                reach(Map.of(limit(), Money.of(500)), Scope.of(S1)))).reach();

        assertThat(arrived.covers(Extent.at(S1))).isTrue();
        assertThat(arrived.covers(Extent.at(S2))).isFalse();
        assertThat(arrived.covers(Extent.CHAIN)).isFalse();
        assertThat(arrived.most(limit(), Extent.at(S1))).contains(Money.of(500));
        assertThat(arrived.most(limit(), Extent.at(S2))).isEmpty();
    }

    /** What somebody may do alone is asked for while a command of another permission is decided. */
    @Test
    void whatLimitsAreOfIsKnownElsewhereWhateverThePermissionIs() throws Exception {
        Limit limit = CAPABILITIES.limits()
                .stream()
                .filter(each -> !each.permission().equals(CatalogPermissions.MANAGE_LOCATIONS))
                .findFirst()
                .orElseThrow();
        Right both = new Right(Set.of(limit.permission().id(), CatalogPermissions.MANAGE_LOCATIONS.id()),
                List.of(Scope.EVERYWHERE), null, null, Map.of(limit, Money.of(500)));
        Reach arrived = arrived(Submissions.of(new CommandId(UUID.randomUUID()), Submissions.location("S1"),
                caller(both).reach(CatalogPermissions.MANAGE_LOCATIONS))).reach();

        assertThat(arrived.most(limit, Extent.at(S1))).contains(Money.of(500));
    }

    @Test
    void aRightThatIsOverAllowsNothingElsewhere() throws Exception {
        Right over = new Right(Set.of(limit().permission().id()), List.of(Scope.EVERYWHERE), null, NOW);
        Reach reach = caller(over).reach(limit().permission());

        assertThat(arrived(Submissions.of(new CommandId(UUID.randomUUID()), Submissions.location("S1"), reach)).reach()
                .covers(Extent.at(S1))).isFalse();
    }

    /** Rights that have nothing to do with the command stay where they are. */
    @Test
    void noMoreOfRightsCrossesThanIsNeeded() {
        Permission other = CAPABILITIES.permissions()
                .stream()
                .filter(permission -> CAPABILITIES.limits().stream().noneMatch(l -> l.permission().equals(permission)))
                .findFirst()
                .orElseThrow();
        Right many = new Right(Set.of(limit().permission().id(), other.id()), List.of(Scope.EVERYWHERE), null, null);

        RoutedCommand routed = format.encode(Submissions.of(new CommandId(UUID.randomUUID()),
                Submissions.location("S1"), caller(many).reach(limit().permission())));
        assertThat(routed.reach().rights()).singleElement()
                .satisfies(right -> assertThat(right.permissions()).containsExactly(limit().permission().id()));
    }

    @Test
    void aReachThatNobodyKnowsIsNotTakenForAnother() {
        assertThatIllegalArgumentException().isThrownBy(() -> format.encode(Submissions.of(
                new CommandId(UUID.randomUUID()), Submissions.location("S1"), _ -> false)));
    }

    @Test
    void halfACommandIsNoCommand() {
        RoutedCommand sent = format.encode(Submissions.of(Submissions.location("S1")));
        RoutedCommand more = new RoutedCommand(sent.type(),
                ((tools.jackson.databind.node.ObjectNode) sent.payload()).put("inAYear", true), sent.occurrence(),
                sent.fingerprint(), sent.reach());
        RoutedCommand unknown = new RoutedCommand("catalog.CloseMoon", sent.payload(), sent.occurrence(),
                sent.fingerprint(), sent.reach());

        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> format.decode(more));
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> format.decode(unknown));
    }

    private Submission<?> arrived(Submission<?> sent) throws Unreadable {
        return format.decode(wire.commands(wire.write(List.of(format.encode(sent)))).getFirst());
    }

    private static Limit limit() {
        return CAPABILITIES.limits().getFirst();
    }

    private static Reach reach(Map<Limit, Money> limits, Scope scope) {
        return caller(new Right(Set.of(limit().permission().id()), List.of(scope), null, null, limits))
                .reach(limit().permission());
    }

    private static Caller caller(Right right) {
        return new Caller.Known(Principal.Kind.EMPLOYEE.named("wang"), new Rights(List.of(right)), _ -> null,
                InstantSource.fixed(NOW));
    }
}

package io.tillbook.query.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Subject;
import io.tillbook.api.members.Consent;
import io.tillbook.api.members.ConsentPurpose;
import io.tillbook.api.members.KeyHash;
import io.tillbook.api.members.KeyKind;
import io.tillbook.api.members.MemberEvent.ConsentSet;
import io.tillbook.api.members.MemberEvent.MemberErased;
import io.tillbook.api.members.MemberEvent.MemberKeyFreed;
import io.tillbook.api.members.MemberEvent.MemberKeyTaken;
import io.tillbook.api.members.MemberEvent.MemberMergedInto;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.MemberEvent.MemberTagged;
import io.tillbook.api.members.MemberEvent.MembersMerged;
import io.tillbook.api.members.MemberEvent.ProfileChanged;
import io.tillbook.api.members.MemberEvent;
import io.tillbook.api.members.MemberKey;
import io.tillbook.api.members.ProfileField;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.api.members.SealedField;
import io.tillbook.api.members.SealedProfile;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.graphql.test.tester.GraphQlTester;

class MemberViewsTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00Z");
    private static final MemberId LAN = new MemberId("M-1");
    private static final MemberId WEI = new MemberId("M-2");
    private static final LocationId STORE = new LocationId("S1");
    /** The only hash that a query side without keys knows. */
    private static final MemberKey PHONE = new MemberKey(KeyKind.PHONE, new KeyHash("none"));

    private final Set<Subject> erased = new HashSet<>();
    /** What is sealed is its own cipher here. */
    private final NameIndex names = new NameIndex(
            sealed -> erased.contains(sealed.subject()) ? Optional.empty() : Optional.of(sealed.cipher()),
            text -> "<" + text + ">");
    private final HistoryBuilder history = new HistoryBuilder().at(NOON);

    private MemberViewsTest happened(MemberEvent... events) {
        for (MemberEvent event : events) {
            history.add("member-test", event);
        }
        return this;
    }

    private static MemberRegistered registered(MemberId member) {
        return new MemberRegistered(member, STORE, RegistrationChannel.STORE, null, null);
    }

    private static ProfileChanged named(String name) {
        return new ProfileChanged(LAN, new SealedProfile(
                List.of(new SealedField(ProfileField.NAME, new Sealed(Subject.of(LAN), name)))), List.of(), List.of());
    }

    private MemberView member() {
        return Objects.requireNonNull(Folded.of(new MemberProjection(), history.events()).get(LAN.value()));
    }

    private Map<String, TermView> terms() {
        return Folded.of(new TermProjection(names), history.events());
    }

    @Test
    void aMemberIsKnownByTheLatest() {
        happened(registered(LAN), named("Lan"), named("Lan Li"),
                new ConsentSet(LAN, new Consent(ConsentPurpose.PROFILING, true, "p-1")),
                new ConsentSet(LAN, new Consent(ConsentPurpose.PROFILING, false, "p-2")),
                new MemberTagged(LAN, List.of("a", "b"), List.of()),
                new MemberTagged(LAN, List.of("c"), List.of("a")));
        assertThat(member().name()).isEqualTo(new Sealed(Subject.of(LAN), "Lan Li"));
        assertThat(member().tags()).containsExactly("b", "c");
        assertThat(member().consents()).containsExactly(new ConsentView(ConsentPurpose.PROFILING, false, "p-2", NOON));

        happened(new ProfileChanged(LAN, SealedProfile.NONE, List.of(ProfileField.NAME), List.of()));
        assertThat(member().name()).isNull();

        happened(named("Lan"), new MemberErased(LAN, "asked for it"));
        assertThat(member()).isEqualTo(new MemberView(LAN, NOON, STORE, RegistrationChannel.STORE, null, null, true,
                SealedProfile.NONE, List.of(), List.of()));
    }

    @Test
    void eachBeginningOfANameHasAnIndexWhateverItsSpacesAndCapitals() {
        happened(registered(LAN), named("Li Xiu"));
        assertThat(terms()).extractingFromEntries(entry -> entry.getValue().term())
                .containsExactly(names.ofTyped("li"), names.ofTyped("lix"), names.ofTyped("L i x i"),
                        names.ofTyped("lixiu"));
        assertThat(names.begins(new Sealed(Subject.of(LAN), "Li Xiulan the Third"), "lixiulan the t")).isTrue();
        assertThat(names.begins(new Sealed(Subject.of(LAN), "Li Xiulan the Third"), "lixiulan the s")).isFalse();
    }

    @Test
    void aShorterNameAndAnErasedOneLeaveNoBeginningsBehind() {
        happened(registered(LAN), named("李秀兰"), named("王芳"));
        assertThat(terms().values()).extracting(TermView::term).containsExactly(names.ofTyped("王芳"), null);
        happened(new MemberErased(LAN, "asked for it"));
        assertThat(terms().values()).extracting(TermView::term).containsOnlyNulls();
    }

    /** Otherwise a rebuild would bring back what a member is found by. */
    @Test
    void whatNobodyCanOpenIsInNoIndex() {
        erased.add(Subject.of(LAN));
        happened(registered(LAN), named("李秀兰"));
        assertThat(terms()).isEmpty();
    }

    @Test
    void whoWasMergedIsFoundAsWhoTheyAreNow(@TempDir Path directory) {
        happened(registered(LAN), new MemberKeyTaken(PHONE, LAN), registered(WEI), new MembersMerged(WEI, LAN, null),
                new MemberMergedInto(LAN, WEI, Instant.EPOCH));
        try (QuerySide side = QuerySide.of(history.events(), TestDatabase.EMBEDDED.properties(directory))) {
            assertThat(id(side.queries(), "member(id: \"M-1\") { id }")).isEqualTo("M-2");
            assertThat(id(side.queries(), "member(phone: \"13900000001\") { id }")).isEqualTo("M-2");
        }
    }

    @Test
    void aFreedNumberFindsNobody(@TempDir Path directory) {
        happened(registered(LAN), new MemberKeyTaken(PHONE, LAN), new MemberKeyFreed(PHONE, LAN));
        try (QuerySide side = QuerySide.of(history.events(), TestDatabase.EMBEDDED.properties(directory))) {
            side.queries().document("{ member(phone: \"13900000001\") { id } }").execute().path("member").valueIsNull();
        }
    }

    private static String id(GraphQlTester queries, String question) {
        return queries.document("{ " + question + " }").execute().path("member.id").entity(String.class).get();
    }
}

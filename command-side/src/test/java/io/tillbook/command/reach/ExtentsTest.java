package io.tillbook.command.reach;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.OTHER_STORE;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.AccessCommand.ChangeContact;
import io.tillbook.api.access.AccessCommand.EraseSubject;
import io.tillbook.api.access.AccessCommand.HireEmployee;
import io.tillbook.api.access.AccessCommand.ResumeEmployee;
import io.tillbook.api.access.AccessCommand.RevokeRole;
import io.tillbook.api.access.AccessCommand.SetPassword;
import io.tillbook.api.access.AccessCommand.SetUpOwner;
import io.tillbook.api.access.AccessCommand.SuspendEmployee;
import io.tillbook.api.access.TokenCommand.SetUpToken;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.MemberCommand.ChangeProfile;
import io.tillbook.api.members.MemberCommand.SetConsent;
import io.tillbook.api.members.MemberCommand.TagMember;
import io.tillbook.api.members.points.PointsCommand.AdjustPoints;
import io.tillbook.api.members.tier.TierCommand.SetTier;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Answer.OutOfReach;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Reach;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever reaches one store changes nothing in the other, whatever a command names. */
class ExtentsTest {
    private static final Reach OF_THE_STORE = reach(STORE);
    /** They are about people, and about what has no place; who may send them is asked elsewhere. */
    private static final Set<Class<?>> ABOUT_PEOPLE = Set.of(HireEmployee.class, ChangeContact.class,
            EraseSubject.class, SuspendEmployee.class,
            ResumeEmployee.class, RevokeRole.class, SetPassword.class, SetUpOwner.class, SetUpToken.class,
            ChangeProfile.class, SetConsent.class, TagMember.class, SetTier.class,
            AdjustPoints.class);

    @TestFactory
    Stream<DynamicTest> whoReachesOneStoreChangesNothingElsewhere() {
        // What concerns no place is within the reach of everybody who may do it somewhere.
        return Cases.all()
                .filter(some -> !some.extent().equals(Extent.NOWHERE))
                .map(some -> DynamicTest.dynamicTest(some.toString(), () -> {
                    Chain chain = new Chain();
                    int before = chain.events();

                    assertThat(chain.send(1, some.command(), OF_THE_STORE)).isEqualTo(new OutOfReach(some.extent()));
                    assertThat(chain.events()).isEqualTo(before);
                }));
    }

    /** Otherwise the test above would hold of a ledger that lets nobody do anything. */
    @TestFactory
    Stream<DynamicTest> whoReachesItAllIsAnsweredAndAnsweredTheSameWhenTheyReachItNoMore() {
        return Cases.all().map(some -> DynamicTest.dynamicTest(some.toString(), () -> {
            Chain chain = new Chain();
            Answer first = chain.send(1, some.command(), extent -> extent.equals(some.extent()));
            int after = chain.events();

            assertThat(first).isInstanceOf(Decided.class);
            assertThat(chain.send(1, some.command(), OF_THE_STORE))
                    .isEqualTo(new Decided(((Decided) first).outcome(), ((Decided) first).position(), true));
            assertThat(chain.events()).isEqualTo(after);
        }));
    }

    /** What is refused anyway would show nothing. */
    @TestFactory
    Stream<DynamicTest> whatTheyAreAboutIsThere() {
        return Cases.accepted()
                .map(some -> DynamicTest.dynamicTest(some.toString(),
                        () -> assertThat(new Chain().send(1, some.command(), Reach.EVERYWHERE))
                                .isInstanceOfSatisfying(Decided.class, decided -> assertThat(decided.outcome())
                                        .isInstanceOf(CommandAccepted.class))));
    }

    @Test
    void everyCommandIsLookedAt() {
        Set<Class<?>> lookedAt = Cases.all().map(some -> some.command().getClass()).collect(Collectors.toSet());

        assertThat(lookedAt).doesNotContainAnyElementsOf(ABOUT_PEOPLE);
        assertThat(Stream.of(lookedAt, ABOUT_PEOPLE).flatMap(Set::stream))
                .containsExactlyInAnyOrderElementsOf(
                        Capabilities.all().commands().stream().<Class<?>>map(CommandHandling::command).toList());
    }

    /** Members belong to the whole chain: whoever may change one somewhere reaches each of them. */
    @Test
    void pointsOfMembersAreWithinReachOfEachStore() {
        assertThat(new Chain().send(1, new AdjustPoints(new MemberId("M9"), 10, null, "sorry", null), OF_THE_STORE))
                .isInstanceOf(Decided.class);
    }

    @Test
    void theIdOfACommandOutOfReachIsNotUsedUp() {
        Chain chain = new Chain();
        CompleteSale here = Chain.sale("sale-8", STORE, MILK, null);

        assertThat(chain.send(1, Chain.sale("sale-9", OTHER_STORE, MILK, null), OF_THE_STORE))
                .isInstanceOf(OutOfReach.class);
        assertThat(chain.send(1, here, OF_THE_STORE)).isInstanceOf(Decided.class);
    }

    private static Reach reach(LocationId location) {
        return extent -> switch (extent) {
            case Extent.Chain _ -> false;
            case Extent.Locations some -> Set.of(location).containsAll(some.ids());
        };
    }
}

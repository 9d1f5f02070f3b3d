package io.tillbook.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.Patience;
import io.tillbook.query.kernel.ViewsProperties;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedTokensTest {
    private static final String GROUP = "stock";
    private static final Duration CLAIM = Duration.ofSeconds(10);

    private final Patience patience = new Patience(MongoException.class::isInstance);

    @TempDir private Path directory;

    @Test
    void whatIsStoredIsThereAfterTheDatabaseWasOpenedAgain() {
        try (ViewDatabase database = open()) {
            Checkpoints tokens = tokens(database);
            tokens.initializeTokenSegments(GROUP, 1, null);
            tokens.storeToken(new GlobalSequenceTrackingToken(42), GROUP, 0);
        }
        try (ViewDatabase database = open()) {
            Checkpoints tokens = tokens(database);
            tokens.initializeTokenSegments(GROUP, 1, null);
            assertThat(tokens.position(GROUP)).isEqualTo(42);
            assertThat(tokens.fetchToken(GROUP, 0)).isEqualTo(new GlobalSequenceTrackingToken(42));
            assertThat(tokens.fetchSegments(GROUP)).containsExactly(0);
        }
    }

    @Test
    void aGroupThatHasNotBegunHasNoTokenAndPositionZero() {
        try (ViewDatabase database = open()) {
            Checkpoints tokens = tokens(database);
            tokens.initializeTokenSegments(GROUP, 1, null);
            assertThat(tokens.fetchToken(GROUP, 0)).isNull();
            assertThat(tokens.position(GROUP)).isZero();
        }
    }

    @Test
    void aGroupThatBeginsAnewForgetsHowFarItWas() {
        try (ViewDatabase database = open()) {
            Checkpoints tokens = tokens(database);
            tokens.initializeTokenSegments(GROUP, 1, new GlobalSequenceTrackingToken(7));
            assertThat(tokens.position(GROUP)).isEqualTo(7);
            tokens.storeToken(null, GROUP, 0);
            assertThat(tokens.fetchToken(GROUP, 0)).isNull();
        }
    }

    @Test
    void anUnknownGroupHasNothingToGoOnFrom() {
        try (ViewDatabase database = open()) {
            Checkpoints tokens = tokens(database);
            assertThat(tokens.fetchSegments(GROUP)).isEmpty();
            assertThatThrownBy(() -> tokens.fetchToken(GROUP, 0)).isInstanceOf(UnableToClaimTokenException.class);
            assertThatThrownBy(() -> tokens.storeToken(new GlobalSequenceTrackingToken(1), GROUP, 0))
                    .isInstanceOf(UnableToClaimTokenException.class);
        }
    }

    @Test
    void whatWasStoredOverTheWireIsReadAndCanBeReadThere() {
        try (ViewDatabase database = open()) {
            Checkpoints wired = new ViewTokens(database, "somebody", CLAIM, Clock.systemUTC(), patience);
            wired.initializeTokenSegments(GROUP, 1, null);
            wired.fetchToken(GROUP, 0);
            wired.storeToken(new GlobalSequenceTrackingToken(42), GROUP, 0);
            Checkpoints tokens = tokens(database);
            assertThat(tokens.position(GROUP)).isEqualTo(42);
            tokens.storeToken(new GlobalSequenceTrackingToken(43), GROUP, 0);
            assertThat(wired.position(GROUP)).isEqualTo(43);
        }
    }

    private ViewDatabase open() {
        return ViewDatabase.open(ViewsProperties.in(directory), List.of());
    }

    private Checkpoints tokens(ViewDatabase database) {
        return database.checkpoints(CLAIM, Clock.systemUTC(), patience);
    }
}

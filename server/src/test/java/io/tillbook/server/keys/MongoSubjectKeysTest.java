package io.tillbook.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.server.settings.WrongSetting;
import io.tillbook.server.testing.OtherMongo;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In a MongoDB that several processes share. */
class MongoSubjectKeysTest extends SubjectKeysContract {
    @RegisterExtension static final OtherMongo MONGO = new OtherMongo();

    private final String name = "tillbook-keys-" + UUID.randomUUID();
    private ViewDatabase database;
    private ViewDatabase otherNode;

    @BeforeEach
    void connect() {
        database = connected();
        otherNode = connected();
    }

    private ViewDatabase connected() {
        return ViewDatabase.open(ViewsProperties.in(folder).at(MONGO.uri()), List.of());
    }

    @AfterEach
    void disconnect() {
        MONGO.drop(name);
        database.close();
        otherNode.close();
    }

    @Override
    SubjectKeys open(SecretKey wrapping) {
        return new MongoSubjectKeys(database.keys(name), wrapping);
    }

    private SubjectKeys onTheOtherNode() {
        return new MongoSubjectKeys(otherNode.keys(name), MASTER.wrapping());
    }

    @Test
    void whatOneNodeSealsAnotherOpens() {
        Sealed sealed = Objects.requireNonNull(new Sealing(keys()).seal(WANG, new Personal("王芳")));
        assertThat(new Sealing(onTheOtherNode()).open(sealed)).contains("王芳");
    }

    @Test
    void whatOneNodeErasesNoOtherOpensAnyMore() {
        Sealing sealing = new Sealing(keys());
        Sealing other = new Sealing(onTheOtherNode());
        Sealed sealed = Objects.requireNonNull(sealing.seal(WANG, new Personal("王芳")));
        assertThat(other.open(sealed)).contains("王芳");
        sealing.doom(WANG);
        sealing.settle(WANG, WANG::equals);
        assertThat(other.open(sealed)).as("though it has just read the key").isEmpty();
        assertThat(new Sealing(keys()).open(Objects.requireNonNull(other.seal(WANG, new Personal("again"))))).isEmpty();
    }

    /** Another process may be at it. */
    @Test
    void whoIsAboutToBeErasedIsSparedByNobodyWhoStarts() {
        keys().doom(WANG);
        keys().doom(LI);
        new Sealing(onTheOtherNode()).resume(LI::equals, Stream::of);
        assertThat(keys().doomed()).containsExactly(WANG);
    }

    /** Each takes back what it has noted itself. */
    @Test
    void whoIsAboutToBeErasedByTwoIsNotSparedByOne() {
        keys().doom(WANG);
        onTheOtherNode().doom(WANG);
        keys().spare(WANG);
        assertThat(keys().doomed()).containsExactly(WANG);
        onTheOtherNode().destroy(WANG);
        assertThat(keys().doomed()).isEmpty();
    }

    @Test
    void keysInFilesMoveThereAtTheStart() {
        LocalKeys local = new LocalKeys(folder.resolve("subjects"));
        SecretKey kept;
        try (SubjectKeys files = local.open(MASTER)) {
            kept = files.findOrMake(WANG);
        }
        SharedKeys shared = new SharedKeys(database.keys(name));
        assertThat(shared.isEmpty()).isTrue();
        assertThat(shared.open(MASTER, local)).hasValueSatisfying(
                keys -> assertThat(keys.find(WANG)).contains(kept));
        assertThat(local.isThere()).as("no key is left behind").isFalse();
        assertThat(shared.isEmpty()).isFalse();
        assertThat(shared.open(MASTER, local)).isPresent();
    }

    @Test
    void keysOfAnotherMasterKeyAreNotMoved() {
        LocalKeys local = new LocalKeys(folder.resolve("subjects"));
        local.open(other()).close();
        SharedKeys shared = new SharedKeys(database.keys(name));
        assertThatThrownBy(() -> shared.open(MASTER, local)).isInstanceOf(WrongSetting.class)
                .hasMessageContaining(folder.toString());
        assertThat(local.isThere()).isTrue();
        assertThat(shared.isEmpty()).as("nor is that master key taken for the one of all").isTrue();
    }

    @Test
    void aNodeWithAnotherMasterKeyIsRefused() {
        LocalKeys none = new LocalKeys(Path.of("nowhere"));
        SharedKeys shared = new SharedKeys(database.keys(name));
        shared.open(MASTER, none);
        assertThatThrownBy(() -> shared.open(other(), none)).isInstanceOf(WrongSetting.class)
                .hasMessageContaining("give this process the file that the others have");
    }
}

package io.tillbook.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.Subject;
import io.tillbook.server.rocksdb.RocksDbRuntime;
import io.tillbook.server.settings.WrongSetting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of the keys of persons wherever they are kept. */
abstract class SubjectKeysContract {
    static final Subject WANG = new Subject("employee:wang");
    static final Subject LI = new Subject("employee:li");
    static final MasterKey MASTER = MasterKey.of(new OtherKeys(), true);

    @TempDir Path folder;

    @BeforeAll
    static void loadLibrary(@TempDir Path runtime) {
        RocksDbRuntime.in(runtime);
    }

    /** The same place each time, as a process finds it after a restart. */
    abstract SubjectKeys open(SecretKey wrapping);

    final SubjectKeys keys() {
        return open(MASTER.wrapping());
    }

    @Test
    void aPersonHasOneKeyForEver() {
        SecretKey first;
        try (SubjectKeys keys = keys()) {
            assertThat(keys.find(WANG)).isEmpty();
            first = keys.findOrMake(WANG);
            assertThat(keys.findOrMake(WANG)).isEqualTo(first);
            assertThat(keys.findOrMake(LI)).isNotEqualTo(first);
        }
        try (SubjectKeys keys = keys()) {
            assertThat(keys.find(WANG)).contains(first);
        }
    }

    @Test
    void whoeverComesFirstMakesTheKey() throws InterruptedException, ExecutionException {
        try (SubjectKeys keys = keys(); ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int person = 0; person < 20; person++) {
                Subject subject = new Subject("employee:p" + person);
                List<Future<SecretKey>> made = new ArrayList<>();
                for (int thread = 0; thread < 8; thread++) {
                    made.add(threads.submit(() -> keys.findOrMake(subject)));
                }
                SecretKey kept = keys.findOrMake(subject);
                for (Future<SecretKey> each : made) {
                    assertThat(each.get()).isEqualTo(kept);
                }
            }
        }
    }

    @Test
    void aDestroyedKeyNeverComesBack() {
        try (SubjectKeys keys = keys()) {
            SecretKey before = keys.findOrMake(WANG);
            keys.findOrMake(LI);
            keys.doom(WANG);
            keys.destroy(WANG);
            assertThat(keys.find(WANG)).isEmpty();
            assertThat(keys.doomed()).isEmpty();
            assertThat(keys.find(LI)).isPresent();
            assertThat(keys.findOrMake(WANG)).isNotEqualTo(before).isNotEqualTo(keys.findOrMake(WANG));
        }
        try (SubjectKeys keys = keys()) {
            assertThat(keys.find(WANG)).as("erased for ever").isEmpty();
        }
    }

    @Test
    void whoNeverHadAKeyCanBeErased() {
        try (SubjectKeys keys = keys()) {
            keys.destroy(WANG);
            keys.findOrMake(WANG);
            assertThat(keys.find(WANG)).isEmpty();
        }
    }

    @Test
    void whoIsAboutToBeErasedIsRememberedUntilSettled() {
        try (SubjectKeys keys = keys()) {
            keys.findOrMake(WANG);
            keys.doom(WANG);
        }
        try (SubjectKeys keys = keys()) {
            assertThat(keys.doomed()).containsExactly(WANG);
            keys.spare(WANG);
            assertThat(keys.doomed()).isEmpty();
            assertThat(keys.find(WANG)).isPresent();
        }
    }

    @Test
    void anotherMasterKeyOpensNothing() {
        try (SubjectKeys keys = keys()) {
            keys.findOrMake(WANG);
        }
        try (SubjectKeys keys = open(other().wrapping())) {
            assertThatThrownBy(() -> keys.find(WANG)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void anotherMasterKeyIsRefusedByItsMark() {
        try (SubjectKeys keys = keys()) {
            MasterKeyMark.check(keys, MASTER, "here");
            MasterKeyMark.check(keys, MASTER, "here");
        }
        try (SubjectKeys keys = open(other().wrapping())) {
            assertThatThrownBy(() -> MasterKeyMark.check(keys, other(), "here")).isInstanceOf(WrongSetting.class)
                    .hasMessageStartingWith("tillbook.keys.master is another master key")
                    .hasMessageContaining("in here");
        }
    }

    @Test
    void keysFromBeforeThereWereMarksTellTheMasterKeyToo() {
        try (SubjectKeys keys = keys()) {
            keys.findOrMake(WANG);
        }
        try (SubjectKeys keys = open(other().wrapping())) {
            assertThatThrownBy(() -> MasterKeyMark.check(keys, other(), "here")).isInstanceOf(WrongSetting.class);
        }
        try (SubjectKeys keys = keys()) {
            MasterKeyMark.check(keys, MASTER, "here");
        }
    }

    /** A copy is put back by being opened as keys in files are, or by being moved to where all processes have them. */
    @Test
    void aCopyHasAllKeysAndNoneThatIsDestroyed() {
        SecretKey kept;
        try (SubjectKeys keys = keys()) {
            kept = keys.findOrMake(LI);
            keys.findOrMake(WANG);
            keys.destroy(WANG);
            keys.copyTo(folder.resolve("copy"));
        }
        try (SubjectKeys copy = new RocksSubjectKeys(folder.resolve("copy"), MASTER.wrapping())) {
            assertThat(copy.find(LI)).contains(kept);
            copy.findOrMake(WANG);
            assertThat(copy.find(WANG)).as("erased in the copy too").isEmpty();
        }
    }

    @Test
    void takesOverTheKeysOfAnotherStore() {
        try (SubjectKeys before = new RocksSubjectKeys(folder.resolve("before"), MASTER.wrapping());
                SubjectKeys keys = keys()) {
            SecretKey kept = before.findOrMake(LI);
            before.findOrMake(WANG);
            before.doom(LI);
            keys.destroy(WANG);
            Subject chen = new Subject("employee:chen");
            before.destroy(chen);
            keys.takeAll(before);
            keys.takeAll(before);
            assertThat(keys.find(LI)).contains(kept);
            assertThat(keys.doomed()).containsExactly(LI);
            assertThat(keys.find(WANG)).as("destroyed here").isEmpty();
            keys.findOrMake(chen);
            assertThat(keys.find(chen)).as("destroyed there").isEmpty();
        }
    }

    @Test
    void anErasureOfTheOtherStoreHoldsHere() {
        try (SubjectKeys before = new RocksSubjectKeys(folder.resolve("before"), MASTER.wrapping());
                SubjectKeys keys = keys()) {
            keys.findOrMake(WANG);
            before.destroy(WANG);
            keys.takeAll(before);
            assertThat(keys.find(WANG)).isEmpty();
        }
    }

    @Test
    void twoKeysOfOnePersonAreNotMixed() {
        try (SubjectKeys before = new RocksSubjectKeys(folder.resolve("before"), MASTER.wrapping());
                SubjectKeys keys = keys()) {
            before.findOrMake(WANG);
            SecretKey kept = keys.findOrMake(WANG);
            assertThatThrownBy(() -> keys.takeAll(before)).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another key of employee:wang");
            assertThat(keys.find(WANG)).contains(kept);
        }
    }

    static MasterKey other() {
        return MasterKey.of(new MasterKeySource() {
            @Override
            public String name() {
                return "another";
            }

            @Override
            public byte[] key(boolean isNew) {
                return new byte[MasterKey.BYTES];
            }
        }, true);
    }
}

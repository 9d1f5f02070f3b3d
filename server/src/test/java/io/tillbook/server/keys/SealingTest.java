package io.tillbook.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Subject;
import io.tillbook.server.rocksdb.RocksDbRuntime;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {
    private static final Subject WANG = new Subject("employee:wang");
    private static final Subject LI = new Subject("employee:li");

    @TempDir private Path folder;
    private RocksSubjectKeys keys;
    private Sealing sealing;

    @BeforeEach
    void open() {
        RocksDbRuntime.in(folder.resolve("runtime"));
        keys = new RocksSubjectKeys(folder.resolve("keys"), new SecretKeySpec(new byte[32], "AES"));
        sealing = new Sealing(keys);
    }

    @AfterEach
    void close() {
        keys.close();
    }

    @Test
    void opensWhatItHasSealed() {
        assertThat(sealing.open(Sealed.of(sealed(WANG, "王芳").text()))).contains("王芳");
        assertThat(sealing.seal(WANG, null)).isNull();
    }

    @Test
    void theSameDatumIsSealedOtherwiseEachTime() {
        assertThat(sealed(WANG, "王芳")).isNotEqualTo(sealed(WANG, "王芳"));
    }

    @Test
    void nothingOpensOnceTheKeyIsDestroyed() {
        Sealed name = sealed(WANG, "王芳");
        Sealed other = sealed(LI, "李");
        assertThat(sealing.open(name)).isPresent();
        sealing.doom(WANG);
        sealing.settle(WANG, WANG::equals);
        assertThat(sealing.open(name)).isEmpty();
        assertThat(sealing.open(other)).contains("李");
    }

    @Test
    void whoIsNotErasedAfterAllKeepsTheKey() {
        Sealed name = sealed(WANG, "王芳");
        sealing.doom(WANG);
        sealing.settle(WANG, _ -> false);
        assertThat(sealing.open(name)).contains("王芳");
        assertThat(keys.doomed()).isEmpty();
    }

    /** Li became the same person as Wang after Wang was doomed, and before Wang was erased. */
    @Test
    void withWhomeverACrashHasLeftThoseAreSettledWhoAreTheSamePerson() {
        Sealed merged = sealed(LI, "李");
        sealing.doom(WANG);
        sealing.resume(_ -> true, _ -> Stream.of(WANG, LI));
        assertThat(sealing.open(merged)).isEmpty();
        assertThat(keys.doomed()).isEmpty();
    }

    @Test
    void whatACrashHasLeftIsSettledAtTheStart() {
        Sealed erased = sealed(WANG, "王芳");
        Sealed spared = sealed(LI, "李");
        sealing.doom(WANG);
        sealing.doom(LI);
        sealing.resume(WANG::equals, Stream::of);
        assertThat(sealing.open(erased)).isEmpty();
        assertThat(sealing.open(spared)).contains("李");
        assertThat(keys.doomed()).isEmpty();
    }

    /** Otherwise whoever can write to the ledger could show one person's datum as another's. */
    @Test
    void aDatumCannotBePutForAnotherPersons() {
        Sealed name = sealed(WANG, "王芳");
        sealed(LI, "李");
        assertThatThrownBy(() -> sealing.open(new Sealed(LI, name.cipher())))
                .isInstanceOf(IllegalStateException.class);
    }

    private Sealed sealed(Subject subject, String text) {
        return Objects.requireNonNull(sealing.seal(subject, new Personal(text)));
    }
}

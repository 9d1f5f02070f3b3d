package io.tillbook.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.catalog.picture.PictureHash;
import io.tillbook.api.catalog.picture.PictureSize;
import io.tillbook.server.backup.BackupWriter.Made;
import io.tillbook.server.disk.DurableFiles;
import io.tillbook.server.pictures.Photos;
import io.tillbook.server.pictures.Picture;
import io.tillbook.server.pictures.PictureFiles;
import io.tillbook.server.pictures.PictureReading;
import io.tillbook.server.pictures.PictureRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackedUpPicturesTest {
    @TempDir Path folder;

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private SmallLedger ledger;
    private PictureFiles files;
    private BackupSet set;

    @BeforeEach
    void begin() {
        ledger = new SmallLedger(folder.resolve("data"));
        ledger.register(1, 3);
        files = new PictureFiles(folder.resolve("data/pictures"));
        set = BackupSet.openOrMake(folder.resolve("backups"));
    }

    @Test
    void theyComeBackWithTheLedger() throws IOException, PictureRefused {
        Picture picture = kept(900);
        Path backup = backUp().folder();
        assertThat(DurableFiles.in(backup.resolve("pictures"))).hasSize(1);

        Path restored = folder.resolve("restored");
        Files.createDirectories(restored.resolve("pictures"));
        new Restore(restored).from(backup);

        PictureFiles found = new PictureFiles(restored.resolve("pictures"));
        assertThat(found.find(picture.hash(), PictureSize.LARGE)).hasValue(picture.file(PictureSize.LARGE));
        assertThat(found.find(picture.hash(), PictureSize.SMALL)).isPresent();
        assertThat(new SmallLedger(restored).history()).isEqualTo(ledger.history());
    }

    @Test
    void theyAreCopiedOnceHoweverManyBackupsHaveThem() throws IOException, PictureRefused {
        Picture first = kept(900);
        backUp();
        Picture second = kept(700);
        Made again = backUp();
        assertThat(again.manifest().pictures()).extracting(BackedUpFile::sha256)
                .containsExactlyInAnyOrder(first.hash().value(), second.hash().value());
        assertThat(again.manifest().format()).isEqualTo(Manifest.WITH_PICTURES);
        assertThat(new BackupCheck(again.folder()).run().manifest()).isEqualTo(again.manifest());
    }

    /** The program of before reads it as it did. */
    @Test
    void aBackupWithoutThemIsAsItWas() {
        Made made = backUp();
        assertThat(made.manifest().format()).isEqualTo(Manifest.OF_EVENTS);
        assertThat(made.folder().resolve("pictures")).doesNotExist();
    }

    @Test
    void oneThatIsDamagedOnTheDiskOfTheServerIsLeftOut() throws IOException, PictureRefused {
        Picture sound = kept(900);
        Picture damaged = kept(700);
        damage(PictureFiles.originals(files.folder()), damaged.hash());
        Made made = backUp();
        assertThat(made.manifest().pictures()).extracting(BackedUpFile::sha256).containsExactly(sound.hash().value());
        assertThat(new BackupCheck(made.folder()).run()).isNotNull();
    }

    @Test
    void oneThatIsDamagedInTheBackupIsNamed() throws IOException, PictureRefused {
        Picture picture = kept(900);
        Path backup = backUp().folder();
        damage(backup.resolve("pictures"), picture.hash());
        assertThatThrownBy(() -> new BackupCheck(backup).run()).isInstanceOf(BackupDamaged.class)
                .hasMessageContaining("pictures/" + picture.hash().value() + " has another content");
        assertThatThrownBy(() -> new Restore(folder.resolve("restored")).from(backup))
                .isInstanceOf(BackupDamaged.class);
    }

    private Picture kept(int width) throws PictureRefused {
        Picture picture = PictureReading.read(Photos.jpeg(width, 300));
        files.keep(picture);
        return picture;
    }

    /** In a file of its own: a backup may have the same under another name. */
    private static void damage(Path in, PictureHash picture) throws IOException {
        byte[] content = Files.readAllBytes(in.resolve(picture.value()));
        content[400]++;
        Files.delete(in.resolve(picture.value()));
        Files.write(in.resolve(picture.value()), content);
    }

    private Made backUp() {
        now = now.plus(Duration.ofSeconds(1));
        return ledger.backUp(set, () -> now);
    }
}

package io.tillbook.server.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupFoldersTest {
    @TempDir private Path place;
    private Path root;
    private BackupFolders folders;

    @BeforeEach
    void folders() throws IOException {
        root = place.resolve("backups");
        folders = new BackupFolders(root);
        Files.createDirectories(place.resolve("backups2"));
    }

    @Test
    void areBelowTheRoot() {
        assertThat(folders.below("")).isEqualTo(root);
        assertThat(folders.below("before/upgrade")).isEqualTo(root.resolve("before/upgrade"));
        assertThat(folders.below(root.resolve("x").toString())).isEqualTo(root.resolve("x"));
        assertThat(folders.below("x/../y")).isEqualTo(root.resolve("y"));
        assertThat(folders.named(root.resolve("a/b"))).isEqualTo("a/b");
        assertThat(folders.named(root)).isEmpty();
        assertThat(folders.folder("a/b")).isEqualTo(root.resolve("a/b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../backups2", "x/../../y", "/etc", "/"})
    void areNowhereElse(String to) {
        assertThatThrownBy(() -> folders.below(to)).isInstanceOf(FolderElsewhere.class)
                .hasMessageContaining("must be below the folder");
    }

    /** What is called so and is no backup is removed with the next one. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T033000.125Z", "x/2026-11-22T033000.125Z", "2026-11-22T033000.125Z/x"})
    void areNotCalledLikeABackup(String to) {
        assertThatThrownBy(() -> folders.below(to)).isInstanceOf(FolderElsewhere.class)
                .hasMessageContaining("called like a backup");
    }

    @Test
    void areNotReachedByALink() throws IOException {
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("away"), place.resolve("backups2"));
        assertThatThrownBy(() -> folders.below("away/x")).isInstanceOf(FolderElsewhere.class);
        Files.createSymbolicLink(place.resolve("linked"), root);
        assertThat(new BackupFolders(place.resolve("linked")).below("x")).isEqualTo(place.resolve("linked/x"));
    }

    @Test
    void areNoOtherCharacters() {
        assertThatThrownBy(() -> folders.below("a\0b")).isInstanceOf(FolderElsewhere.class)
                .hasMessageContaining("is no path");
    }
}

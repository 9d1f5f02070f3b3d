package io.tillbook.server.backup;

import io.tillbook.server.disk.DurableFiles;
import io.tillbook.server.disk.Sha256;
import io.tillbook.server.pictures.PictureFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures of products in backups: the largest size of each, as the others are made of it. They are never changed nor
 * removed, so those that are copied after the events have all that the events name.
 *
 * @param folder where a server keeps them; null where that is not known, so that there are none
 */
public record PictureCopies(@Nullable Path folder) {
    /** None, of whose folder nothing is known. */
    public static final PictureCopies NONE = new PictureCopies(null);
    /** Where they are in a backup. */
    static final String PICTURES = "pictures";
    private static final Logger LOG = LoggerFactory.getLogger(PictureCopies.class);
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    /** Brings them into a backup, next to its events, and takes over what an earlier one has. */
    BackupContents addTo(BackupContents contents, Path backup, Optional<EarlierBackup> earlier) throws IOException {
        if (folder == null) {
            return contents;
        }
        Path from = PictureFiles.originals(folder);
        List<Path> found = in(from);
        return found.isEmpty() ? contents : copied(found, from, contents, backup, earlier);
    }

    private static BackupContents copied(List<Path> found, Path from, BackupContents contents, Path backup,
            Optional<EarlierBackup> earlier) throws IOException {
        Path to = Files.createDirectory(backup.resolve(PICTURES));
        FileTransfer transfer = new FileTransfer(from, to);
        Map<String, BackedUpFile> known = earlier.map(each -> each.manifest().pictures())
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(BackedUpFile::path, Function.identity()));
        List<BackedUpFile> files = new ArrayList<>();
        for (Path picture : found) {
            BackedUpFile before = known.get(path(picture));
            BackedUpFile file = before == null
                    ? transfer.take(path(picture))
                    : transfer.takeOver(before, earlier.orElseThrow().file(before));
            if (isSound(file)) {
                files.add(file);
            } else {
                LOG.error("The picture {} is damaged, and not in the backup: upload it again.", picture);
                Files.delete(backup.resolve(file.path()));
            }
        }
        DurableFiles.syncFolder(to);
        return contents.with(files, transfer.copiedBytes());
    }

    private static List<Path> in(Path originals) throws IOException {
        return Files.isDirectory(originals)
                ? DurableFiles.in(originals).stream().filter(PictureCopies::isPicture).toList()
                : List.of();
    }

    /** What a process has begun to write has another name. */
    private static boolean isPicture(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches();
    }

    private static String path(Path picture) {
        return PICTURES + "/" + picture.getFileName();
    }

    /** Whether a picture of a backup is what its name says. */
    static boolean isSound(BackedUpFile picture) {
        return picture.path().equals(PICTURES + "/" + picture.sha256());
    }

    /**
     * Puts those of a backup back; what is there already is left as it is.
     *
     * @throws BackupFailed when they cannot be written
     */
    public void restore(BackupCheck.Sound sound) {
        List<BackedUpFile> pictures = sound.manifest().pictures();
        if (folder == null || pictures.isEmpty()) {
            return;
        }
        try {
            restore(sound, pictures, folder);
        } catch (IOException unwritable) {
            throw new BackupFailed(folder + " cannot be written: " + BackupFailed.reason(unwritable), unwritable);
        }
    }

    private static void restore(BackupCheck.Sound sound, List<BackedUpFile> pictures, Path folder) throws IOException {
        Path to = Files.createDirectories(PictureFiles.originals(folder));
        for (BackedUpFile picture : pictures) {
            restore(sound, picture, to);
        }
        DurableFiles.syncFolder(to);
    }

    private static void restore(BackupCheck.Sound sound, BackedUpFile picture, Path to) throws IOException {
        Path file = to.resolve(picture.sha256());
        if (Files.exists(file) && Sha256.of(file).equals(picture.sha256())) {
            return;
        }
        Path part = to.resolve("." + picture.sha256());
        Files.deleteIfExists(part);
        if (!Sha256.ofCopy(sound.backup().resolve(picture.path()), part).equals(picture.sha256())) {
            throw new BackupDamaged(sound.backup(), picture.path() + " has another content since it was checked");
        }
        DurableFiles.sync(part);
        DurableFiles.move(part, file);
    }
}

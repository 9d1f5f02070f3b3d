package io.tillbook.server.imports;

import io.tillbook.api.kernel.Principal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The imports that are there, within bounds: where there are as many as may be, the one that was over first goes. */
final class KeptImports {
    /** Most that are there at once, all people together. */
    private static final int MOST = 100;
    /** Most that one person has there. */
    static final int MOST_OF_ONE = 20;
    /** Most that are in work or wait. */
    static final int MOST_IN_WORK = 16;

    private final Map<String, UploadedImport> all = new ConcurrentHashMap<>();

    /** Those that an earlier run of the server has left in a folder. */
    static KeptImports in(Path root, InstantSource clock) {
        KeptImports kept = new KeptImports();
        if (!Files.isDirectory(root)) {
            return kept;
        }
        try (Stream<Path> folders = Files.list(root)) {
            folders.map(ImportFolder::new)
                    .forEach(folder -> folder.stored()
                            .ifPresentOrElse(stored -> kept.add(UploadedImport.found(folder, stored, clock)),
                                    folder::remove));
            return kept;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void add(UploadedImport imported) {
        all.put(imported.record().id(), imported);
    }

    /**
     * Looks whether somebody may have one more, and makes room for it.
     *
     * @throws ImportNotTaken where there are too many
     */
    void checkRoom(Principal principal) {
        makeRoom(mine(principal), MOST_OF_ONE);
        makeRoom(_ -> true, MOST);
        checkWork();
    }

    /**
     * Looks whether one more may wait.
     *
     * @throws ImportNotTaken where it may not
     */
    void checkWork() {
        if (count(each -> each.state().isInWork()) >= MOST_IN_WORK) {
            throw new ImportNotTaken(ImportNotTaken.Why.TOO_MANY);
        }
    }

    private void makeRoom(Predicate<ImportRecord> of, int most) {
        if (count(of) >= most) {
            remove(all.values()
                    .stream()
                    .filter(each -> of.test(each.record()) && each.record().state().isOver())
                    .min(Comparator.comparing(each -> each.record().changedAt()))
                    .orElseThrow(() -> new ImportNotTaken(ImportNotTaken.Why.TOO_MANY)));
        }
    }

    private long count(Predicate<ImportRecord> of) {
        return all.values().stream().map(UploadedImport::record).filter(of).count();
    }

    private static Predicate<ImportRecord> mine(Principal principal) {
        return each -> each.sender().equals(principal.value());
    }

    /** Somebody's, the latest first. */
    List<ImportRecord> of(Principal principal) {
        return all.values()
                .stream()
                .map(UploadedImport::record)
                .filter(mine(principal))
                .sorted(Comparator.comparing(ImportRecord::begunAt).reversed())
                .toList();
    }

    /** One of somebody's. */
    Optional<UploadedImport> find(String id, Principal principal) {
        return Optional.ofNullable(all.get(id)).filter(each -> mine(principal).test(each.record()));
    }

    /** Removes those that nothing is done for any more and of which something holds. */
    void removeIf(Predicate<ImportRecord> old) {
        all.values()
                .stream()
                .filter(each -> !each.record().state().isInWork() && old.test(each.record()))
                .forEach(this::remove);
    }

    private void remove(UploadedImport imported) {
        all.remove(imported.record().id());
        imported.folder().remove();
    }
}

package io.tillbook.device.catalog;

import io.tillbook.device.disk.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bundle of a store on disk. What comes is checked by keys that are pinned: those of a file that the shop has put
 * there and no others, or else the first ones that the server has told and those that it has told beside them since.
 * What is not genuine takes nobody's place.
 */
final class PriceShelf {
    private static final String KEYS = "keys.json";

    private final Path folder;
    private final @Nullable Path pinned;
    private @Nullable BundleKeys keys;
    private @Nullable KnownBundle known;
    private volatile @Nullable Catalogue catalogue;
    private volatile @Nullable String refused;

    /** @param pinned a file of keys that the shop has put there */
    PriceShelf(Path folder, @Nullable Path pinned) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.pinned = pinned;
        try {
            keys = readKeys();
            KnownBundle found = KnownBundle.read(folder).orElse(null);
            if (found != null && keys != null) {
                found.sealed().check(keys);
                take(found, read(found.sealed().opened()));
            }
        } catch (NotGenuine altered) {
            refused = altered.getMessage();
        }
    }

    private @Nullable BundleKeys readKeys() throws IOException, NotGenuine {
        Path file = pinned == null ? folder.resolve(KEYS) : pinned;
        return Files.exists(file) || pinned != null ? BundleKeys.of(Files.readString(file)) : null;
    }

    /** What is sold by; empty where there is nothing genuine. */
    Optional<Catalogue> catalogue() {
        return Optional.ofNullable(catalogue);
    }

    /** Why the last bundle was not taken; empty where it was. */
    Optional<String> refused() {
        return Optional.ofNullable(refused);
    }

    /** Asks for what has changed. Where the answer is not genuine the old bundle stays, and the next one is whole. */
    void refresh(StoreServer server, String location) throws IOException {
        KnownBundle older = known;
        PriceBundle before = catalogue == null || refused != null ? null : catalogue.bundle();
        StoreServer.Told told = server.bundle(location, before, older == null ? "" : older.etag());
        if (told.text() == null) {
            return;
        }
        if (pinned != null && keys == null) {
            return; // the shop's own keys cannot be read, and nobody else's are taken
        }
        try {
            BundleKeys trusted = keys == null ? BundleKeys.of(server.keys()) : keys;
            OpenedBundle opened = SealedBundle.answered(told.text(), trusted).opened();
            if (opened.isChange()) {
                opened = whole(opened, older);
            }
            KnownBundle next = new KnownBundle(opened.sealed(), told.etag());
            Catalogue taken = read(opened);
            boolean areFirst = keys == null;
            if (areFirst) {
                keep(trusted); // a bundle lies beside the keys that open it, whatever the disk takes no more
            }
            next.write(folder); // what the disk does not take is asked for again
            take(next, taken);
            if (pinned == null && !areFirst) {
                keep(trusted.with(BundleKeys.of(server.keys())));
            }
            refused = null;
        } catch (NotGenuine not) {
            refused = not.getMessage();
        }
    }

    private static OpenedBundle whole(OpenedBundle change, @Nullable KnownBundle older) throws NotGenuine {
        if (older == null) {
            throw new NotGenuine("it tells what has changed since another bundle");
        }
        return change.after(older.sealed());
    }

    private static Catalogue read(OpenedBundle opened) throws NotGenuine {
        return new Catalogue(BundleReader.read(opened.tree()));
    }

    private void take(KnownBundle next, Catalogue taken) {
        catalogue = taken;
        known = next;
    }

    private void keep(BundleKeys next) throws IOException {
        if (!next.equals(keys)) {
            Disk.replace(folder.resolve(KEYS), next.document());
            keys = next;
        }
    }
}

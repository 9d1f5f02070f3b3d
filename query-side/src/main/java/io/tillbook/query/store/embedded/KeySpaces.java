package io.tillbook.query.store.embedded;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Gives each collection and index a number, under which its keys are kept, and remembers it. */
final class KeySpaces {

    private static final int CATALOGUE = 0;

    private final ViewFiles files;
    private final KeySpace catalogue;

    KeySpaces(ViewFiles files) {
        this.files = files;
        this.catalogue = space(CATALOGUE);
    }

    /** Names of all spaces. */
    synchronized List<String> names() {
        return catalogue.all()
                .map(entry -> new String(catalogue.rest(entry.key()), StandardCharsets.UTF_8))
                .toList();
    }

    /** The space of a name, which is made where there is none. */
    synchronized KeySpace open(String name) {
        byte[] known = catalogue.get(utf8(name));
        if (known != null) {
            return new KeySpace(files, known);
        }
        KeySpace space = space(1 + lastNumber());
        files.write(batch -> batch.put(catalogue.key(utf8(name)), space.prefix()));
        return space;
    }

    /** Removes a space and everything in it. */
    synchronized void remove(String name) {
        KeySpace space = open(name);
        files.write(batch -> {
            space.clear(batch);
            batch.delete(space.prefix());
            batch.delete(catalogue.key(utf8(name)));
        });
    }

    /** Size of everything on disk. */
    long sizeBytes() {
        return files.sizeBytes();
    }

    private int lastNumber() {
        return catalogue.all().mapToInt(entry -> ByteBuffer.wrap(entry.value()).getInt()).max().orElse(CATALOGUE);
    }

    private KeySpace space(int number) {
        return new KeySpace(files, ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package io.tillbook.device.receipt;

import io.tillbook.device.picture.Bitmap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documents that a bridge can print, by the templates that come along or those of the shop. */
public final class Documents {
    private static final Style COPY = new Style(Align.CENTER, true, false, 2, 2);

    private final @Nullable Path own;
    private final @Nullable Bitmap logo;
    private final Map<DocumentKind, Template> templates = new ConcurrentHashMap<>();
    private final Words chinese = Words.in(Language.ZH);
    private final Words english = Words.in(Language.EN);

    /**
     * Knows templates.
     *
     * @param own a folder in which {@code receipt.json} and so on take the place of those that come along
     * @param logo the shop's picture, not wider than its papers
     */
    public Documents(@Nullable Path own, @Nullable Bitmap logo) {
        this.own = own;
        this.logo = logo;
    }

    /**
     * The rows of a document.
     *
     * @param copy 1 for the first time, and more where it was printed before, which stands at its head then
     * @throws IllegalArgumentException where a field is missing its form, or a template is wrong
     */
    public List<Row> rows(DocumentKind kind, JsonNode fields, Language language, Paper paper, int copy) {
        Words words = switch (language) {
            case ZH -> chinese;
            case EN -> english;
        };
        List<Block> blocks = new ArrayList<>();
        if (copy > 1) {
            blocks.add(new Block.Text(words.say("duplicate") + " " + (copy - 1), COPY));
        }
        Template template = templates.computeIfAbsent(kind, this::template);
        new Filling(paper, logo).blocks(template.parts(), new Fields(fields, fields, words))
                .forEach(blocks::add);
        return Layout.rows(blocks, paper);
    }

    /** Fields of a document that does not exist, to try a template with. */
    public static JsonNode sample(DocumentKind kind) {
        return new JsonMapper().readTree(resource("/templates/samples/" + kind.fileName() + ".json"));
    }

    private Template template(DocumentKind kind) {
        String file = kind.fileName() + ".json";
        if (own != null && Files.exists(own.resolve(file))) {
            try {
                return Template.parse(own.resolve(file).toString(), Files.readString(own.resolve(file)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return Template.parse(file, resource("/templates/" + file));
    }

    private static String resource(String name) {
        try (InputStream file = Documents.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package io.tillbook.device.bridge;

import io.tillbook.device.escpos.ReceiptBytes;
import io.tillbook.device.job.Job;
import io.tillbook.device.label.Label;
import io.tillbook.device.label.LabelKind;
import io.tillbook.device.picture.Bitmap;
import io.tillbook.device.receipt.DocumentKind;
import io.tillbook.device.receipt.Documents;
import io.tillbook.device.receipt.Language;
import io.tillbook.device.receipt.Paper;
import io.tillbook.device.receipt.PaperPicture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/** What tills ask to print: {@code kind}, {@code language}, {@code data}, {@code jobId} and {@code document}. */
final class Printing {
    private static final int MOST_COPIES = 100;
    private static final Set<String> LABELS = Set.of("shelf", "weight", "batch");

    private final Documents documents;
    private final Language usual;

    Printing(Documents documents, Language usual) {
        this.documents = documents;
        this.usual = usual;
    }

    /**
     * Prints on a device, or says how far that is.
     *
     * @throws IllegalArgumentException saying what is wrong with the request
     */
    Job print(PrinterDevice printer, JsonNode request) {
        String jobId = text(request, "jobId");
        String document = text(request, "document");
        Language language = language(request);
        JsonNode data = data(request);
        if (printer.config().kind() == DeviceKind.LABEL_PRINTER) {
            Label label = LabelKind.of(text(request, "kind")).of(data, language);
            byte[] bytes = printer.config().labels().bytes(label, copies(request));
            return printer.print(jobId, document, _ -> bytes);
        }
        DocumentKind kind = DocumentKind.of(text(request, "kind"));
        Paper paper = printer.config().roll();
        documents.rows(kind, data, language, paper, 2); // whatever is wrong is said at once
        return printer.print(jobId, document, copy -> ReceiptBytes
                .of(documents.rows(kind, data, language, paper, copy), paper, printer.config().printMode()));
    }

    /** How something would look, as a PNG. */
    byte[] preview(String kind, JsonNode data, Language language, Paper paper) {
        Bitmap picture = LABELS.contains(kind) ? LabelKind.of(kind).of(data, language).picture()
                : PaperPicture.draw(documents.rows(DocumentKind.of(kind), data, language, paper, 1), paper);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture.image(), "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }

    Language language(JsonNode request) {
        return request.has("language") ? Language.of(text(request, "language")) : usual;
    }

    static JsonNode data(JsonNode request) {
        JsonNode data = request.path("data");
        if (!data.isObject()) {
            throw new IllegalArgumentException("data must be an object");
        }
        return data;
    }

    private static int copies(JsonNode request) {
        int copies = request.path("copies").asInt(1);
        if (copies < 1 || copies > MOST_COPIES) {
            throw new IllegalArgumentException("copies must be 1 to " + MOST_COPIES);
        }
        return copies;
    }

    /** A text of a request, which is not empty, and not too long for a line of the log. */
    static String text(JsonNode request, String field) {
        JsonNode value = request.path(field);
        if (!value.isString() || value.asString().isBlank() || value.asString().length() > 200) {
            throw new IllegalArgumentException(field + " must have 1 to 200 characters");
        }
        return value.asString();
    }
}

package dev.pgparity.catalog;

import dev.pgparity.catalog.object.CatalogObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** Makes the {@link Fingerprint} of a catalog: every object in the order of its id, each as its record prints. */
public final class Fingerprinter {
    /**
     * Raise it whenever the text of a record changes: fingerprints that are kept somewhere are then not comparable. A
     * record whose components change can keep its text instead, see {@link dev.pgparity.catalog.part.Described}.
     */
    public static final int FORMAT = 1;

    private Fingerprinter() {}

    /** The fingerprint of the objects that this catalog holds. */
    public static Fingerprint of(Catalog catalog, String scope) {
        MessageDigest digest = sha256();
        List<CatalogObject> ordered = catalog.objects().values().stream()
                .sorted(Comparator.comparing(CatalogObject::id))
                .toList();
        for (CatalogObject object : ordered) {
            byte[] text = object.toString().getBytes(StandardCharsets.UTF_8);
            digest.update((text.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(text);
        }
        return new Fingerprint(
                FORMAT, scope, catalog.version().major(), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

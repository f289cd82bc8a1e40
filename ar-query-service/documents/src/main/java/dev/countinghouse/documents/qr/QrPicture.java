package dev.countinghouse.documents.qr;

import io.nayuki.qrcodegen.QrCode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A code as a picture of lines that stays sharp at any size. */
public final class QrPicture {

    private static final int QUIET = 4;

    private QrPicture() {}

    /** With the quiet zone of four modules that the standard asks for (ISO/IEC 18004). */
    public static String uri(String text) {
        return data(svg(text, QUIET, ""));
    }

    /** Without a quiet zone, which the bill's layout leaves, and with the Swiss cross. */
    static String swissUri(String text) {
        return data(svg(text, 0, CROSS));
    }

    private static String data(String svg) {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    /** Of a picture 46 mm wide: the cross is 7 mm, in the middle (guidelines, 6.4.2). */
    private static final String CROSS =
            """
            <g transform="translate(%1$s %1$s) scale(%2$s)">\
            <path fill="#fff" d="M-3.5-3.5h7v7h-7z"/><path d="M-3-3h6v6h-6z"/>\
            <path fill="#fff" d="M-.6-2h1.2v1.4H2v1.2H.6V2H-.6V.6H-2V-.6H-.6z"/></g>""";

    private static final double SWISS_MM = 46;

    static String svg(String text, int quiet, String over) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int width = code.size + 2 * quiet;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) row(code, y, quiet, path);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%1$s\""
                        .formatted(width)
                + " viewBox=\"0 0 %1$s %1$s\">".formatted(width)
                + "<path fill=\"#fff\" d=\"M0 0h%1$sv%1$sH0z\"/>".formatted(width)
                + "<path d=\""
                + path
                + "\"/>"
                + over.formatted(width / 2.0, width / SWISS_MM)
                + "</svg>";
    }

    /** Modules beside one another are one stroke: fewer, and no hairlines between them. */
    private static void row(QrCode code, int y, int quiet, StringBuilder path) {
        int x = 0;
        while (x < code.size) {
            int from = x;
            while (x < code.size && code.getModule(x, y)) x++;
            if (x > from) {
                path.append('M').append(from + quiet).append(' ').append(y + quiet);
                path.append('h').append(x - from).append("v1h").append(from - x).append('z');
            } else {
                x++;
            }
        }
    }
}

package dev.countinghouse.formats.xml;

import dev.countinghouse.formats.Head;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an XML document begins.
 *
 * @param root the name of its first element, without prefix; empty where it is no XML
 * @param namespace of that element, empty where it has none
 */
public record XmlHead(String root, String namespace) {

    private static final int SEARCHED = 16 * 1024;

    private static final Pattern ROOT =
            Pattern.compile("<(?:([A-Za-z_][\\w.-]{0,99}):)?([A-Za-z_][\\w.-]{0,99})[\\s/>]");

    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");

    public static XmlHead of(Head head) {
        String text = start(head);
        Matcher root = ROOT.matcher(text);
        if (!text.stripLeading().startsWith("<") || !root.find()) {
            return new XmlHead("", "");
        }
        String xmlns = root.group(1) == null ? "xmlns" : "xmlns:" + root.group(1);
        Matcher namespace =
                Pattern.compile("\\s" + Pattern.quote(xmlns) + "\\s*=\\s*[\"']([^\"']*)")
                        .matcher(text);
        boolean found = namespace.find(root.start());
        return new XmlHead(root.group(2), found ? namespace.group(1) : "");
    }

    /** What the document is written in: by its mark, else as it declares, else UTF-8. */
    static Charset charset(Head head) {
        if (head.mark() > 0 || head.charset().name().startsWith("UTF-16")) {
            return head.charset();
        }
        Matcher declared = ENCODING.matcher(start(head));
        if (!declared.find()) {
            return head.charset() == Head.EBCDIC ? Head.EBCDIC : StandardCharsets.UTF_8;
        }
        try {
            Charset charset = Charset.forName(declared.group(1));
            return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String start(Head head) {
        String text = head.text();
        return text.substring(0, Math.min(text.length(), SEARCHED));
    }
}

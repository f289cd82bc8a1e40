package dev.countinghouse.http;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Which answers a caller accepts (RFC 9110, 12.5.1): of the ranges that fit a type the most
 * specific one counts.
 */
public final class Accepted {

    private static final int ANY = 0;
    private static final int ANY_OF_TYPE = 1;
    private static final int EXACT = 2;

    private record Fit(MediaType offered, double quality, int precision, int place) {}

    private Accepted() {}

    /**
     * The type that the caller likes best; of those it likes as well, the one that it named more
     * precisely, then the one that it named first; null if it takes none of them.
     *
     * @param offered in the order of the server
     */
    public static @Nullable MediaType best(
            HttpServletRequest request, Collection<MediaType> offered) {
        List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        if (accept.isEmpty()) return offered.iterator().next();
        List<MediaType> ranges = ranges(accept);
        return offered.stream()
                .map(type -> fit(type, ranges))
                .filter(fit -> fit.quality > 0)
                .min(
                        Comparator.comparingDouble(Fit::quality)
                                .thenComparingInt(Fit::precision)
                                .reversed()
                                .thenComparingInt(Fit::place))
                .map(Fit::offered)
                .orElse(null);
    }

    private static List<MediaType> ranges(List<String> accept) {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException nonsense) {
            return List.of();
        }
    }

    private static Fit fit(MediaType type, List<MediaType> ranges) {
        var best = new Fit(type, 0, -1, 0);
        for (int place = 0; place < ranges.size(); place++) {
            MediaType range = ranges.get(place);
            int precision = precision(range);
            if (range.includes(type) && precision > best.precision) {
                best = new Fit(type, range.getQualityValue(), precision, place);
            }
        }
        return best;
    }

    private static int precision(MediaType range) {
        if (range.isWildcardType()) return ANY;
        return range.isWildcardSubtype() ? ANY_OF_TYPE : EXACT;
    }
}

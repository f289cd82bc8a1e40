package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Services;
import dev.countinghouse.console.login.People;
import dev.countinghouse.console.login.Person;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Gives each controller its {@link Desk}, and puts the frame around what it returns. */
final class Frames implements HandlerMethodArgumentResolver, HandlerInterceptor {

    static final String AS = "as";
    static final String CURSOR = "cursor";

    /** The place in a queue that a page is opened from. */
    static final String IN = "in";

    /** The row of a list that one begins at. */
    static final String AT = "at";

    static final String NOTICE = "notice";

    /** Parameters that are the frame's own, not the page's. */
    static final Set<String> OWN = Set.of("on", "known", AS, CURSOR);

    /** Parameters of how a list stands, which hold for whatever is filtered in it. */
    static final Set<String> STANDING = Set.of(Arrangement.COLUMNS, Arrangement.SORT);

    private static final String DESK = Desk.class.getName();
    private static final String RAIL = Rail.class.getName();

    private final Services services;
    private final People people;
    private final Rail rail;
    private final BookZones zones;
    private final Clock clock;

    Frames(Services services, People people, Rail rail, BookZones zones, Clock clock) {
        this.services = services;
        this.people = people;
        this.rail = rail;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Desk.class
                || parameter.getParameterType() == Person.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Person person = people.of(request).orElseThrow(SessionEnded::new);
        return parameter.getParameterType() == Person.class ? person : desk(request, person);
    }

    private Desk desk(HttpServletRequest request, Person person) {
        String book = variables(request).get("book");
        if (book == null) throw new IllegalStateException("a desk is in a book");
        if (!person.mayEnter(book)) throw new BookClosed(book);
        ZoneId zone = zones.of(person, book);
        LocalDate today = LocalDate.now(clock.withZone(zone));
        AsOf asOf = AsOf.of(request.getParameter("on"), request.getParameter("known"), today, zone);
        if (!asOf.isNow() && !request.getMethod().equals("GET")) throw new ReadOnly();
        var desk =
                new Desk(
                        services,
                        person,
                        book,
                        asOf,
                        Preferences.show(request, zone),
                        Seen.of(request.getSession()),
                        today,
                        RequestContextUtils.getOutputFlashMap(request));
        request.setAttribute(DESK, desk);
        if (request.getMethod().equals("GET")) request.setAttribute(RAIL, rail.of(desk));
        return desk;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        return (Map<String, String>)
                Objects.requireNonNull(
                        request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        if (page != null && request.getDispatcherType() != DispatcherType.ERROR) add(request, page);
    }

    /**
     * Puts the frame into a page of a book, its list as the address wants it, or makes a file of
     * that if one is asked for. A part of a page has no title and gets none.
     */
    void add(HttpServletRequest request, ModelAndView page) {
        String view = page.getViewName();
        if (!(request.getAttribute(DESK) instanceof Desk desk)) return;
        if (view == null || view.startsWith("redirect:")) return;
        if (!page.getModel().containsKey("title")) return;
        Frame frame = frame(request, desk, String.valueOf(page.getModel().get("title")));
        page.addObject("frame", frame);
        if (!request.getMethod().equals("GET")) return;
        if (page.getModel().get("list") instanceof Listing list) {
            boolean first = Objects.toString(request.getParameter(CURSOR), "").isEmpty();
            Listing arranged = Arrangement.of(frame.kept()).of(list, first, frame);
            page.addObject("list", arranged);
            String as = Objects.toString(request.getParameter(AS), "");
            Export.of(as, arranged, desk).ifPresent(page::setView);
        }
    }

    private Frame frame(HttpServletRequest request, Desk desk, String title) {
        String path = request.getRequestURI().substring(("/b/" + desk.book()).length());
        Map<String, String> kept = kept(request);
        return new Frame(
                title,
                desk.person(),
                desk.book(),
                desk.asOf(),
                desk.show(),
                path,
                kept,
                queues(request, desk),
                beside(request, desk),
                notice(request),
                csrf(request),
                () -> Saved.of(desk, path, kept));
    }

    @SuppressWarnings("unchecked")
    private List<Queue> queues(HttpServletRequest request, Desk desk) {
        return request.getAttribute(RAIL) instanceof Supplier<?> asked
                ? ((Supplier<List<Queue>>) asked).get()
                : rail.of(desk).get();
    }

    private static @Nullable Beside beside(HttpServletRequest request, Desk desk) {
        String place = request.getParameter(IN);
        return place == null || place.isEmpty() ? null : Beside.of(desk, place);
    }

    private static Map<String, String> kept(HttpServletRequest request) {
        Map<String, String> kept = new TreeMap<>();
        if (!request.getMethod().equals("GET")) return kept;
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            if (!OWN.contains(name) && !values[0].isEmpty()) {
                                kept.put(name, values[0]);
                            }
                        });
        return kept;
    }

    private static Frame.@Nullable Notice notice(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(NOTICE) instanceof Frame.Notice notice ? notice : null;
    }

    static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }
}

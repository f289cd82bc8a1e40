package dev.countinghouse.console.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** The templates, which the build has made classes of; asked before any other place for views. */
final class Templates implements ViewResolver, Ordered {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String file = name + ".jte";
        if (!engine.hasTemplate(file)) return null;
        return (model, request, response) -> render(file, model, request, response);
    }

    /** Made whole before it is sent, so that a page that cannot be made is not half a page. */
    private void render(
            String file,
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var page = new Utf8ByteOutput();
        engine.render(file, Models.of(model), page);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}

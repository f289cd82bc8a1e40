package dev.countinghouse.query.web;

import dev.countinghouse.contract.EventJson;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes answers. Each says its length beforehand, so that one that ends too soon is seen to be
 * broken.
 */
final class Answering {

    /** The header of the number of rows in an exported list. */
    static final String COUNT = "AR-Count";

    private final HttpServletResponse response;

    Answering(HttpServletResponse response) {
        this.response = response;
    }

    void position(long known) {
        response.setHeader(QueryRequest.POSITION, Long.toString(known));
    }

    void json(Object body) {
        response.setContentType("application/json");
        try {
            byte[] json = EventJson.mapper().writeValueAsBytes(body);
            response.setContentLength(json.length);
            response.getOutputStream().write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void csv(String name, Spool rows) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader(COUNT, Long.toString(rows.rows()));
        try {
            rows.sendTo(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

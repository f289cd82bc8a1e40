package dev.countinghouse.console.login;

import jakarta.servlet.http.HttpServletRequest;

import java.util.Optional;

/** Who sends a request of the browser. */
public interface People {

    /** The person whose session it is, with a token that is good for now; empty after its end. */
    Optional<Person> of(HttpServletRequest request);
}

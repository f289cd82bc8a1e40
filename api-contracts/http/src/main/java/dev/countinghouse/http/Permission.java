package dev.countinghouse.http;

/** What a token may allow its bearer, by the scope that says so. */
public enum Permission {
    READ("ar.read"),
    WORK("ar.work"),
    ISSUE("ar.issue"),
    POST("ar.post"),
    ADJUST("ar.adjust"),
    APPROVE("ar.approve"),
    CLOSE("ar.close"),
    CONFIGURE("ar.configure"),
    AUDIT("ar.audit"),
    OPERATE("ar.operate");

    private final String scope;

    Permission(String scope) {
        this.scope = scope;
    }

    /** The word in the token's claim {@code scope}. */
    public String scope() {
        return scope;
    }
}

package org.alfresco.query;

/** Which part of a list is wanted, and how far it is to be counted. */
public class PagingRequest {
    private final int skipCount;
    private final int maxItems;
    private int requestTotalCountMax;

    public PagingRequest(int maxItems) {
        this(0, maxItems);
    }

    public PagingRequest(int skipCount, int maxItems) {
        this.skipCount = skipCount;
        this.maxItems = maxItems;
    }

    public int getSkipCount() {
        return skipCount;
    }

    public int getMaxItems() {
        return maxItems;
    }

    /** 0: the total is not asked for. */
    public int getRequestTotalCountMax() {
        return requestTotalCountMax;
    }

    public void setRequestTotalCountMax(int requestTotalCountMax) {
        this.requestTotalCountMax = requestTotalCountMax;
    }
}

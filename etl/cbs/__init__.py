"""Figures of CBS StatLine, fetched over OData v4 and landed like any other delivery.

Why a client of our own: `cbsodata` and `cbspy` speak v3 only, which holds no status of periods and pads its codes.
`cbsodata4` speaks v4, but asks once, follows a next page to any host, reads an answer without rows as an empty table
and keeps the pages of a download that broke off. A figure that a council reads may come from none of these.
"""

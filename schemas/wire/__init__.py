"""What travels over HTTP: pydantic models, the one source of the OpenAPI document and the TypeScript types."""
